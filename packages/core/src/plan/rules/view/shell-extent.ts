import type { ShellToken } from '../../../nx/shell-words.js';

/** The index behind the parenthesis that closes the one at an index, or behind the last token. */
export function parenthesesEnd(tokens: readonly ShellToken[], start: number): number {
  return balancedEnd(tokens, start, 'operator', '(', ')');
}

/** The index behind the body of a function, which begins at an index or after some newlines. */
export function functionEnd(tokens: readonly ShellToken[], start: number): number {
  let index = start;
  while (isOperator(tokens[index], '\n')) index += 1;
  if (isOperator(tokens[index], '(')) return parenthesesEnd(tokens, index);
  return tokens[index]?.raw === '{' ? balancedEnd(tokens, index, 'word', '{', '}') : tokens.length;
}

/** The index of the `do` or of the separator before it, for the words of a `for` loop. */
export function loopWordsEnd(tokens: readonly ShellToken[], start: number): number {
  let index = start;
  while (index < tokens.length) {
    const token = tokens[index];
    if (isOperator(token, '(')) index = parenthesesEnd(tokens, index);
    else if (isOperator(token, ';') || isOperator(token, '\n') || token?.raw === 'do') return index;
    else index += 1;
  }
  return index;
}

/** The index behind `case … in`. */
export function caseWordsEnd(tokens: readonly ShellToken[], start: number): number {
  return indexBehind(tokens, start, ({ kind, raw }) => kind === 'word' && raw === 'in');
}

/** The index behind the next pattern of a `case`; that of its `esac`, where no pattern is left. */
export function patternEnd(tokens: readonly ShellToken[], start: number): number {
  let index = start;
  while (isOperator(tokens[index], '\n') || tokens[index]?.kind === 'comment') index += 1;
  if (tokens[index]?.raw === 'esac') return index;
  return indexBehind(tokens, index, (token) => isOperator(token, ')'));
}

/** The index behind the `]]` of a Bash condition. */
export function conditionEnd(tokens: readonly ShellToken[], start: number): number {
  return indexBehind(tokens, start, ({ raw }) => raw === ']]');
}

/** Whether a token is that operator. */
export function isOperator(token: ShellToken | undefined, raw: string): boolean {
  return token?.kind === 'operator' && token.raw === raw;
}

function indexBehind(tokens: readonly ShellToken[], start: number, isLast: (token: ShellToken) => boolean): number {
  let index = start;
  for (let token = tokens[index]; token !== undefined && !isLast(token); token = tokens[index]) index += 1;
  return Math.min(index + 1, tokens.length);
}

function balancedEnd(
  tokens: readonly ShellToken[],
  start: number,
  kind: ShellToken['kind'],
  opening: string,
  closing: string,
): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind === kind && token.raw === opening) depth += 1;
    if (token?.kind === kind && token.raw === closing) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return tokens.length;
}
