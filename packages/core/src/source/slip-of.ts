import { type FoundError, placeOf, type Slip } from './syntax-slip.js';
import {
  behindValue,
  lineWithoutColon,
  openBracket,
  openQuote,
  otherColumn,
  otherSlip,
  strayToken,
  valueWithColon,
  wrongEscape,
  wrongFirstCharacter,
} from './tell-slip.js';

/** Tells a syntax error in the words of those who write CI files. */
export function slipOf(error: FoundError): Slip {
  for (const { matches, tell } of slips) {
    if (matches.test(error.error.message)) return tell(error);
  }
  return otherSlip(error);
}

interface SlipKind {
  /** The message of the library; its codes stand for several slips each. */
  readonly matches: RegExp;
  readonly tell: (error: FoundError) => Slip;
}

const slips: readonly SlipKind[] = [
  { matches: /^Missing closing ["']quote/, tell: openQuote },
  { matches: /must (?:be sufficiently indented and )?end with a [\]}]/, tell: openBracket },
  { matches: /^Nested mappings are not allowed/, tell: valueWithColon },
  { matches: /^(?:Implicit keys need to be on|Implicit map keys need to be followed)/, tell: lineWithoutColon },
  { matches: /^(?:All mapping|All sequence|A block sequence)/, tell: otherColumn },
  {
    matches: /^Sequence item without/,
    tell: fixed(
      'an entry among list items has no `- `',
      'begin it with `- `, or indent it as far as the keys it belongs to',
    ),
  },
  {
    matches: /block-seq-ind on same line with key/,
    tell: fixed(
      'a list begins on the line of its key',
      'begin the list on a line of its own, or put the value in quotes if it is text',
    ),
  },
  { matches: /^Tabs are not allowed/, tell: fixed('a tab stands in the indentation', 'indent with blanks') },
  { matches: /^Plain value cannot start/, tell: wrongFirstCharacter },
  { matches: /at node end$/, tell: behindValue },
  { matches: /token in YAML (?:stream|document)/, tell: strayToken },
  { matches: /^Invalid escape sequence/, tell: wrongEscape },
  {
    matches: /^Missing , /,
    tell: fixed(
      'two entries between brackets have no `,` between them',
      'put a `,` between them, or the text in quotes',
    ),
  },
  { matches: /^Missing space after :/, tell: fixed('a `:` has no blank behind it', 'write a blank behind the `:`') },
  { matches: /^Unexpected (?:,|empty item)/, tell: fixed('a `,` has nothing before it', 'take the `,` out') },
  {
    matches: /within flow collections$/,
    tell: fixed('indented keys or items stand between brackets', 'write all of it between brackets, or nothing'),
  },
  {
    matches: /^Comments must be separated/,
    tell: fixed(
      'a `#` has no blank before it',
      'write a blank before the comment, or the text in quotes if the `#` belongs to it',
    ),
  },
  {
    matches: /^Block scalar header includes/,
    tell: fixed('text stands on the line of `|` or `>`', 'begin the text on the next line, indented'),
  },
  {
    matches: /^Block scalar/,
    tell: fixed(
      'a line of a text block is indented less than its first line',
      'indent all lines of the text at least as far as the first',
    ),
  },
  {
    matches: /^Block collection cannot start on same line/,
    tell: fixed('data begins on the line of `---`', 'begin it on the next line'),
  },
  {
    matches: /^Missing directives-end/,
    tell: fixed(
      'a line before begins with `%`, which only directives do',
      'put the text that begins with `%` in quotes',
    ),
  },
  {
    matches: /cannot be an empty string$/,
    tell: fixed(
      'a `*` or `&` has no name behind it',
      'write a name behind it, or put the value in quotes if it is text',
    ),
  },
  {
    matches: /at most one (?:anchor|tag)$|^An alias node/,
    tell: fixed(
      'a value has more than one anchor or tag',
      'keep one of them, or put the value in quotes if it is text',
    ),
  },
];

/** A slip that always has the same words. */
function fixed(problem: string, advice: string): SlipKind['tell'] {
  return ({ error }) => ({ ...placeOf(error), problem, advice });
}
