import { shellQuote } from '@dtekit/core/provider';

/**
 * A shell line that makes every later step run `line` first. Each step has a shell of its own, and bash reads the file that
 * `$BASH_ENV` names when it starts (https://circleci.com/docs/guides/security/set-environment-variable/).
 */
export function appendToBashEnv(line: string): string {
  return `echo ${shellQuote(line)} >> "$BASH_ENV"`;
}
