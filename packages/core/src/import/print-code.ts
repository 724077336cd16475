import type { CallCode, Code, ItemCode, ListCode, MemberCode, ObjectCode } from './code.js';
import { keyText } from './string-literal.js';
import { textWidth } from './text-width.js';

/** Widest line, as in the project's own code. */
const lineWidth = 120;

/** The room for a piece of code. */
interface Room {
  /** Blanks before the lines that it goes on with. */
  readonly indent: number;
  /** Columns that are taken before and behind it in its first line. */
  readonly taken: number;
}

/** Lays code out as a formatter with a line width of 120, two blanks, single quotes and trailing commas does. */
export function printCode(code: Code, room: Room): string {
  const flat = flatText(code);
  return flat !== undefined && room.taken + textWidth(flat) <= lineWidth ? flat : printBroken(code, room);
}

/** The code in one line; `undefined` where it has to have several. */
function flatText(code: Code): string | undefined {
  switch (code.kind) {
    case 'text':
      return code.text;
    case 'object':
      return flatObject(code);
    case 'list':
      return flatList(code);
    case 'call': {
      const argument = code.argument === undefined ? '' : flatText(code.argument);
      return argument === undefined ? undefined : `${code.name}(${argument})`;
    }
  }
}

function flatObject({ members, isOpen = false }: ObjectCode): string | undefined {
  if (members.length === 0) return '{}';
  const texts = members.map(({ key, value, comments }) => {
    const text = comments.length > 0 ? undefined : flatText(value);
    return text === undefined ? undefined : memberText(key, text);
  });
  return isOpen || texts.includes(undefined) ? undefined : `{ ${texts.join(', ')} }`;
}

/** A list of several objects with several members each has a line for each. */
function flatList({ items, suffix = '' }: ListCode): string | undefined {
  const isTable = items.length > 1 && items.every(({ value }) => value.kind === 'object' && value.members.length > 1);
  const texts = items.map(({ value, comments }) => (comments.length > 0 ? undefined : flatText(value)));
  return isTable || texts.includes(undefined) ? undefined : `[${texts.join(', ')}]${suffix}`;
}

function printBroken(code: Code, room: Room): string {
  switch (code.kind) {
    case 'text':
      return code.text;
    case 'object':
      return block(
        '{',
        code.members.map((member) => printMember(member, inner(room))),
        '}',
        room,
      );
    case 'list':
      return block(
        '[',
        code.items.map((item) => printItem(item, inner(room))),
        `]${code.suffix ?? ''}`,
        room,
      );
    case 'call':
      return printCall(code, room);
  }
}

function inner({ indent }: Room): Room {
  return { indent: indent + 2, taken: indent + 2 };
}

function block(open: string, parts: readonly string[], close: string, { indent }: Room): string {
  return [open, ...parts, `${' '.repeat(indent)}${close}`].join('\n');
}

/** An object or a list starts in the line of the call; anything else gets lines of its own. */
function printCall({ name, argument }: CallCode, room: Room): string {
  if (argument === undefined) return `${name}()`;
  if (argument.kind === 'object' || argument.kind === 'list') return `${name}(${printBroken(argument, room)})`;
  return block(`${name}(`, [printItem({ value: argument, comments: [] }, inner(room))], ')', room);
}

function printItem({ value, comments }: ItemCode, { indent }: Room): string {
  const blanks = ' '.repeat(indent);
  const text = printCode(value, { indent, taken: indent + 1 });
  return [...comments.map((line) => `${blanks}// ${line}`), `${blanks}${text},`].join('\n');
}

function printMember({ key, value, comments }: MemberCode, { indent }: Room): string {
  const blanks = ' '.repeat(indent);
  const start = `${keyText(key)}:`;
  const text = printCode(value, { indent, taken: indent + textWidth(start) + 2 });
  const member = isTooWide(start, text, value, indent)
    ? `${blanks}${start}\n${blanks}  ${text},`
    : `${blanks}${isShorthand(key, value) ? key : `${start} ${text}`},`;
  return [...comments.map((line) => `${blanks}// ${line}`), member].join('\n');
}

/** A key so short that moving its value to the next line wins nothing. */
const shortKey = 4;

/** A literal that does not fit stands in the line below its key. */
function isTooWide(start: string, text: string, value: Code, indent: number): boolean {
  if (value.kind !== 'text' || start.length - 1 <= shortKey) return false;
  return indent + textWidth(start) + 2 + textWidth(text) > lineWidth;
}

function memberText(key: string, text: string): string {
  return key === text ? key : `${keyText(key)}: ${text}`;
}

function isShorthand(key: string, value: Code): boolean {
  return value.kind === 'text' && value.text === key;
}
