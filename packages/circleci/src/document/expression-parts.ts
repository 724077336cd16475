/** A stretch of a text. */
export interface ExpressionPart {
  /**
   * `text` is itself, `escape` is `\<<` and means `<<`, `expression` stands between `<<` and `>>`, and `open` is a `<<` behind
   * which no `>>` comes, with all that follows.
   */
  readonly kind: 'text' | 'escape' | 'expression' | 'open';
  /** The text; of an expression what stands between its marks, without the blanks around. */
  readonly text: string;
}

/**
 * Takes a text apart: from version 2.1 on `<<` begins an expression anywhere in a configuration
 * (https://circleci.com/docs/guides/orchestrate/reusing-config/#using-the-parameters-declaration).
 */
export function expressionParts(text: string): readonly ExpressionPart[] {
  const parts: ExpressionPart[] = [];
  let index = 0;
  while (index < text.length) {
    const start = text.indexOf('<<', index);
    if (start === -1) break;
    const isEscape = start > index && text[start - 1] === '\\';
    const before = text.slice(index, isEscape ? start - 1 : start);
    if (before !== '') parts.push({ kind: 'text', text: before });
    const end = isEscape ? start : text.indexOf('>>', start + 2);
    if (end === -1) return [...parts, { kind: 'open', text: text.slice(start) }];
    if (isEscape) parts.push({ kind: 'escape', text: '\\<<' });
    else parts.push({ kind: 'expression', text: text.slice(start + 2, end).trim() });
    index = end + 2;
  }
  return index < text.length ? [...parts, { kind: 'text', text: text.slice(index) }] : parts;
}
