/** A character that cannot be part of a configuration file. */
export interface UnwritableCharacter {
  /** Where it stands: UTF-16 offset into the text. */
  readonly index: number;
  /** Its Unicode code point. */
  readonly codePoint: number;
  /** What it is, for a message: `U+0000 (NUL)`. */
  readonly label: string;
}

// With the `u` flag a surrogate matches only where it has no partner.
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what we look for.
const UNWRITABLE = /[\u0000\ud800-\udfff]/u;

// Characters that are never written as themselves. `\t` and `\n` are not among them: the writer decides on those.
// - C0 and C1 controls, DEL, U+FFFE, U+FFFF: not in YAML's printable set; NEL, LS, PS: line breaks in YAML 1.1 only.
// - BOM, blanks other than the space, zero-width and bidirectional marks, tags: a reviewer cannot see them.
// Fixed ranges instead of `\p{…}`, so that the output does not depend on the Unicode version of the runtime.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what we look for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e0fff}]/u;
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu');

/**
 * The first character that no configuration can carry, or `undefined`.
 *
 * Half a surrogate pair is no Unicode text: it has no UTF-8 form, and readers reject its escape. NUL does survive as an
 * escape, but ends a string in every environment variable, file name and command line. All others read back from an
 * escape as they are, in every reader that the tests know.
 */
export function findUnwritableCharacter(text: string): UnwritableCharacter | undefined {
  const index = text.search(UNWRITABLE);
  if (index === -1) return undefined;
  const codePoint = text.charCodeAt(index);
  const description = codePoint === 0 ? 'NUL' : 'half of a surrogate pair';
  return { index, codePoint, label: `U+${hexadecimal(codePoint, 4).toUpperCase()} (${description})` };
}

/** Whether `text` holds a character, other than tab and line feed, that must not be written as itself. */
export function hasInvisibleCharacter(text: string): boolean {
  return INVISIBLE.test(text);
}

/** `text` with each invisible character as a YAML double-quoted escape: `\u200b`, `\U000e0001`. */
export function escapeInvisibleCharacters(text: string): string {
  return text.replace(EVERY_INVISIBLE, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return codePoint > 0xffff ? `\\U${hexadecimal(codePoint, 8)}` : `\\u${hexadecimal(codePoint, 4)}`;
  });
}

function hexadecimal(codePoint: number, digits: number): string {
  return codePoint.toString(16).padStart(digits, '0');
}
