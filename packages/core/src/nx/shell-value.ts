import { opensShellReference, shellReferenceEnd } from './shell-reference.js';
import type { ShellSegment, ShellWord } from './shell-words.js';

const bareText = /^[\w@%+=:,./-]+$/;
const bareReference = /^\$(?:\w+|\{[\w:+=?%@,./${}#-]+\})$/;

/**
 * What the fields of a command hold for a word: its text without quotes, references as written. `undefined` when the
 * word quotes something that would be taken for a reference, such as `'$NAME'`: a field cannot say that.
 */
export function valueOfWord(word: ShellWord): string | undefined {
  const [first, ...others] = word.segments;
  const value = others.length === 0 ? (first?.text ?? '') : word.segments.map(({ text }) => text).join('');
  // Most words, known without taking them apart.
  if (first?.kind !== 'reference' && others.length === 0 && !/[$`]/.test(value)) return value;
  return sameSegments(word.segments, segmentsOfValue(value)) ? value : undefined;
}

/**
 * Writes a field's value as one word, quoted as far as it needs. `$NAME`, `${…}`, `$(…)` and backquotes stay
 * references; everything else means itself. With `quotes: 'always'` the value is in quotes even if it needs none.
 */
export function wordOfValue(value: string, quotes: 'as-needed' | 'always' = 'as-needed'): string {
  // Most values, known without taking them apart.
  if (quotes === 'as-needed' && bareText.test(value)) {
    return value;
  }
  const segments = segmentsOfValue(value);
  if (quotes === 'as-needed' && value !== '' && segments.every(isBare)) {
    return value;
  }
  const isPlain = segments.every((segment) => segment.kind === 'text' && !/["'$`\\!]/.test(segment.text));
  const holdsReference = segments.some((segment) => segment.kind === 'reference');
  return holdsReference || (quotes === 'always' && isPlain) ? inDoubleQuotes(segments) : inSingleQuotes(value);
}

/** Splits a value at its commas, but not at those inside of references. An empty value has no items. */
export function itemsOfValue(value: string): readonly string[] {
  if (value === '') {
    return [];
  }
  const items: string[] = [];
  let item = '';
  for (const { kind, text } of segmentsOfValue(value)) {
    const [first = '', ...others] = kind === 'text' ? text.split(',') : [text];
    item += first;
    for (const other of others) {
      items.push(item);
      item = other;
    }
  }
  return [...items, item];
}

/** What is behind an expansion that is never closed is text, so that hostile values are read in one pass. */
function segmentsOfValue(value: string): readonly ShellSegment[] {
  const segments: ShellSegment[] = [];
  let textStart = 0;
  let index = 0;
  while (index < value.length) {
    const end = shellReferenceEnd(value, index);
    if (end === undefined) {
      index = opensShellReference(value, index) ? value.length : index + 1;
    } else {
      pushText(segments, value.slice(textStart, index));
      segments.push({ kind: 'reference', text: value.slice(index, end) });
      index = end;
      textStart = end;
    }
  }
  pushText(segments, value.slice(textStart));
  return segments;
}

function pushText(segments: ShellSegment[], text: string): void {
  if (text !== '') {
    segments.push({ kind: 'text', text });
  }
}

function sameSegments(left: readonly ShellSegment[], right: readonly ShellSegment[]): boolean {
  return (
    left.length === right.length &&
    left.every((segment, index) => segment.kind === right[index]?.kind && segment.text === right[index]?.text)
  );
}

function isBare(segment: ShellSegment): boolean {
  return (segment.kind === 'text' ? bareText : bareReference).test(segment.text);
}

function inSingleQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function inDoubleQuotes(segments: readonly ShellSegment[]): string {
  const inner = segments.map(({ kind, text }) => (kind === 'text' ? text.replace(/["$`\\]/g, '\\$&') : text));
  return `"${inner.join('')}"`;
}
