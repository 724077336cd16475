import { escapeInvisibleCharacters, findUnwritableCharacter, hasInvisibleCharacter } from './hazards.js';
import { formatNumber } from './number.js';
import type { YamlScalar } from './yaml-value.js';

// Plain text must be read as the same string by YAML 1.1 and 1.2. ASCII only: Psych compares words like `off` by Unicode
// case folding. The first character rules out indicators and all that could start a number, date or time; digits may
// start a duration or size (`60m`, `2x`, `1 week`), as 0x, 0b and 0o need a leading zero and exponents need an `e`.
// Widen it only together with the tests that read the result back with every reader.
const PLAIN_START = String.raw`(?:[A-Za-z_/$(<]|\.\.?/|\.(?=[A-Za-z])|[1-9][0-9]* ?(?=[A-DF-Za-df-z]))`;
const PLAIN = new RegExp(String.raw`^${PLAIN_START}(?:[\w./@+$=%~^(){}<>"'|&!?*\\,;#[\]\x60-]|:(?! |$)| (?!#|$))*$`);

// In a flow list brackets, commas and colons mean something, so only the plainest words stay plain.
const PLAIN_IN_FLOW = /^(?:[A-Za-z_/$]|\.\.?\/|\.(?=[A-Za-z]))[\w./@+$=%~^-]*$/;

// What has a meaning of its own: YAML 1.1 booleans and null, in any case because Psych ignores it; the merge key; special
// floats; and an exponent without digits: `.e+3` is a number to Psych, `e3` to the `yaml` package in 1.1 mode.
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|<<|\.inf|\.nan|\.?e[-+]?[0-9]+)$/i;

// A single quote could be doubled in single quotes, but `"it's"` reads better than `'it''s'`.
const NEEDS_ESCAPE = /['\t\n]/;

// Leading blanks need an indentation indicator, and libyaml rejects a leading tab; blanks at a line's end are invisible;
// `|` and `|-` keep one final line feed or none.
const UNSAFE_IN_BLOCK = /^\s|[ \t](?:\n|$)|\n\n$/;
const LINE_FEED_BEFORE_TEXT = /\n(?!\n)/g;

/**
 * A scalar as the value of a map entry or list item whose further lines have `indent`. Text of several lines becomes a
 * block (`|`, `|-`) where every reader gets it back.
 *
 * @throws Error where readers would not agree on the value.
 */
export function formatBlockScalar(value: YamlScalar, indent: string): string {
  if (typeof value !== 'string') return formatNonText(value);
  return canBeBlock(value) ? formatBlock(value, indent === '' ? '  ' : indent) : formatText(value);
}

/**
 * A scalar as an item of a list in brackets.
 *
 * @throws Error where readers would not agree on the value.
 */
export function formatFlowScalar(value: YamlScalar): string {
  if (typeof value !== 'string') return formatNonText(value);
  return PLAIN_IN_FLOW.test(value) && !RESERVED.test(value) ? value : quote(value);
}

/**
 * A map key. `<<` carries an explicit string tag, because Psych merges the value of a *quoted* `<<` too if it is a map.
 *
 * @throws Error where readers would not agree on the key.
 */
export function formatKey(key: string): string {
  return key === '<<' ? "!!str '<<'" : formatText(key);
}

function formatText(text: string): string {
  const isPlain = PLAIN.test(text) && !RESERVED.test(text);
  return isPlain ? text : quote(text);
}

/** In single quotes if the text can be seen as it is on one line, else in double quotes. */
function quote(text: string): string {
  if (!NEEDS_ESCAPE.test(text) && !hasInvisibleCharacter(text)) return `'${text}'`;
  const unwritable = findUnwritableCharacter(text);
  if (unwritable) throw new Error(`a text holds ${unwritable.label} at offset ${unwritable.index}.`);
  return escapeInvisibleCharacters(JSON.stringify(text));
}

function canBeBlock(text: string): boolean {
  return text.includes('\n') && !UNSAFE_IN_BLOCK.test(text) && !hasInvisibleCharacter(text);
}

function formatBlock(text: string, indent: string): string {
  const endsLine = text.endsWith('\n');
  const lines = endsLine ? text.slice(0, -1) : text;
  return `${endsLine ? '|' : '|-'}\n${indent}${lines.replace(LINE_FEED_BEFORE_TEXT, `\n${indent}`)}`;
}

function formatNonText(value: number | boolean | null): string {
  if (value === null || typeof value === 'boolean') return String(value);
  const text = typeof value === 'number' ? formatNumber(value) : undefined;
  if (text === undefined) throw new Error(`${String(value)} (${typeof value}) is nothing that YAML readers agree on.`);
  return text;
}
