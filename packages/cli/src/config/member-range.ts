import type { Path } from '@dtekit/core';

/** A part of a text, as offsets. */
export interface TextRange {
  readonly start: number;
  /** Behind the last character. */
  readonly end: number;
}

/**
 * Finds where a member of an object is written: the key, or the item of a list, that `path` leads to from the first
 * argument of the call whose bracket opens at `call`. What is not written there, because it comes from a variable or is
 * missing, is where its nearest ancestor is. Reads as much of the language as configs use; nothing when that fails.
 */
export function findMemberRange(source: string, call: number, path: Path): TextRange | undefined {
  const text = withoutTexts(source);
  const [argument] = itemsIn(text, call);
  let value = argument;
  let found: TextRange | undefined;
  for (const part of path) {
    const open = value === undefined ? undefined : openingOf(text, value);
    const member = open === undefined ? undefined : findPart(source, text, open, part);
    if (member === undefined) return found;
    found = member.name;
    value = member.value;
  }
  return found;
}

/** Comments and the insides of strings become blanks and underlines, so that every bracket left is one. */
function withoutTexts(source: string): string {
  const pattern = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return source.replaceAll(pattern, (match) =>
    match.startsWith('/') ? match.replaceAll(/[^\n]/g, ' ') : match.replaceAll(/[^\n'"`]/g, '_'),
  );
}

/** What stands between the commas of the brackets that open at an offset. */
function itemsIn(text: string, open: number): readonly TextRange[] {
  const items: TextRange[] = [];
  let depth = 0;
  let start = open + 1;
  for (let index = open; index < text.length; index++) {
    const character = text.charAt(index);
    if ('([{'.includes(character)) depth++;
    if (')]}'.includes(character)) depth--;
    if (depth === 0 || (depth === 1 && character === ',')) {
      items.push(trimmed(text, start, index));
      start = index + 1;
    }
    if (depth === 0) return items.filter((item) => item.end > item.start);
  }
  return [];
}

function trimmed(text: string, start: number, end: number): TextRange {
  const part = text.slice(start, end);
  const before = part.length - part.trimStart().length;
  return { start: start + before, end: start + Math.max(before, part.trimEnd().length) };
}

/** Where an object or a list opens, also as the argument of a builder: `affected({ … })`. */
function openingOf(text: string, { start, end }: TextRange): number | undefined {
  const match = /^(?:[\w$.]+\s*\(\s*)?[{[]/.exec(text.slice(start, end));
  return match === null ? undefined : start + match[0].length - 1;
}

function findPart(
  source: string,
  text: string,
  open: number,
  part: string | number,
): { readonly name: TextRange; readonly value: TextRange } | undefined {
  const items = itemsIn(text, open);
  if (text.charAt(open) === '[') {
    // Behind `...others` nobody can count.
    const isKnown = !items.slice(0, Number(part) + 1).some(({ start }) => text.startsWith('...', start));
    const item = isKnown ? items[Number(part)] : undefined;
    return item && { name: item, value: item };
  }
  for (const { start, end } of items) {
    const [, key, colon = ''] = /^([\w$]+|'_*'|"_*")(\s*:)?/.exec(text.slice(start, end)) ?? [];
    if (key === undefined) continue;
    const name = { start, end: start + key.length };
    if (source.slice(name.start, name.end).replaceAll(/['"]/g, '') !== String(part)) continue;
    return { name, value: trimmed(text, name.end + colon.length, end) };
  }
  return undefined;
}
