import type { ExplainedCode } from '@dtekit/core/reader';
import type { Style, TextFormat } from '../output/style.js';

/** The codes of one owner. */
export interface OwnedCodes {
  readonly owner: string;
  readonly about: string;
  readonly codes: readonly ExplainedCode[];
}

const formats: Readonly<Record<ExplainedCode['severity'], TextFormat>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
};

/** All codes, one line each, below their owners. */
export function formatCodeList(owners: readonly OwnedCodes[], style: Style): readonly string[] {
  const width = Math.max(...owners.flatMap(({ codes }) => codes.map(({ code }) => code.length)));
  return owners.flatMap(({ owner, about, codes }) => [
    `${style('bold', owner)}  ${style('dim', about)}`,
    ...codes.map(({ code, severity, summary }) => {
      const weight = style(formats[severity], severity.padEnd('warning'.length));
      return `  ${code.padEnd(width)}  ${weight}  ${summary}`;
    }),
    '',
  ]);
}
