import { literalText } from '@dtekit/core/reader';
import { appendToBashEnv } from '../lower/bash-env.js';

/** The line that every later step runs first, read from the line that arranges for it. */
export function readBashEnvLine(line: string): string | undefined {
  const word = /^echo (.*) >> "\$BASH_ENV"$/.exec(line)?.[1];
  const exported = word === undefined ? undefined : literalText(word);
  return exported !== undefined && appendToBashEnv(exported) === line ? exported : undefined;
}
