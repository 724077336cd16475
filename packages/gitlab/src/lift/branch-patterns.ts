/** A regular expression as GitLab writes it. */
export interface ExpressionSource {
  readonly source: string;
  readonly flags: string;
}

/**
 * The branch patterns that a regular expression stands for, the mirror of `branchExpression`: `^release\/.*$` is
 * `release/*`, and `^(main|next)$` is two branches. `undefined` where it says more than patterns can.
 */
export function branchPatterns({ source, flags }: ExpressionSource): readonly string[] | undefined {
  if (flags !== '') return undefined;
  const [, alternatives] = /^\^\(([^()]*)\)\$$/.exec(source) ?? [];
  const expressions = alternatives === undefined ? [source] : alternatives.split('|').map((one) => `^${one}$`);
  const patterns = expressions.map(patternOf);
  return patterns.every((pattern) => pattern !== undefined) ? patterns : undefined;
}

/** A character that means itself, with or without a backslash; or any characters. */
const piece = /\\(?<escaped>[^A-Za-z0-9*])|\.(?<many>[*+])|(?<plain>[-\w/@#%&=:;,<>~!"'` ]|\P{ASCII})/uy;

/** Without `^` or `$` anything may stand before or behind. */
function patternOf(expression: string): string | undefined {
  const isStart = expression.startsWith('^');
  const isEnd = /(?<!\\)(?:\\\\)*\$$/.test(expression);
  const body = expression.slice(isStart ? 1 : 0, isEnd ? -1 : undefined);
  let pattern = '';
  for (let index = 0; index < body.length; index = piece.lastIndex) {
    piece.lastIndex = index;
    const groups = piece.exec(body)?.groups;
    if (groups === undefined) return undefined;
    const { many, escaped, plain = '' } = groups;
    pattern += many === undefined ? (escaped ?? plain) : '*';
  }
  const before = isStart || pattern.startsWith('*') ? '' : '*';
  return `${before}${pattern}${isEnd || pattern.endsWith('*') ? '' : '*'}`;
}
