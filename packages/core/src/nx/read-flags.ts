import type { Flag, FlagFields, FlagTable, FlagValue } from './flag-table.js';
import { itemsOfValue, valueOfWord } from './shell-value.js';
import type { ShellWord } from './shell-words.js';

const flagText = /^(?:--|-(?=[a-z](?:=|$)))(?<name>[a-z][\w-]*)(?:=(?<inline>.*))?$/s;

/** Flags read from a command line, and the words that the table does not explain, as written. */
type ReadFlags<Table extends FlagTable> = FlagFields<Table> & { readonly rest?: readonly string[] };

/**
 * Reads the words behind a subcommand. Whatever the table has no field for ends up in `rest`: unknown flags, positional
 * words, everything from `--` on, a flag given twice, a value of the wrong type or one that a field cannot express.
 */
export function readFlags<Table extends FlagTable>(table: Table, words: readonly ShellWord[]): ReadFlags<Table>;
export function readFlags(table: FlagTable, words: readonly ShellWord[]): Readonly<Record<string, FlagValue>> {
  const fields = new Map<string, FlagValue>();
  const rest: string[] = [];
  let index = 0;
  while (index < words.length) {
    const isTail = words[index]?.raw === '--';
    const found = isTail ? undefined : readFlag(table, words, index);
    const end = isTail ? words.length : (found?.end ?? index + 1);
    if (found === undefined || !store(fields, found)) {
      for (const word of words.slice(index, end)) {
        rest.push(word.raw);
      }
    }
    index = end;
  }
  return { ...Object.fromEntries(fields), ...(rest.length > 0 ? { rest } : {}) };
}

interface FoundFlag {
  readonly field: string;
  readonly flag: Flag;
  /** `undefined` when the value is of the wrong type or cannot be expressed. */
  readonly value: FlagValue | undefined;
  /** Index of the word behind the flag and its value. */
  readonly end: number;
}

/** Whether the flag was understood. An empty list is, and says nothing, unless the table has a meaning for it. */
function store(fields: Map<string, FlagValue>, { field, flag, value }: FoundFlag): boolean {
  const earlier = fields.get(field);
  if (Array.isArray(value) && value.length === 0 && flag.keepsEmpty !== true) {
    return true;
  }
  if (earlier === undefined && value !== undefined) {
    fields.set(field, value);
    return true;
  }
  if (flag.kind === 'words' && Array.isArray(earlier) && Array.isArray(value)) {
    fields.set(field, [...earlier, ...value]);
    return true;
  }
  return false;
}

function readFlag(table: FlagTable, words: readonly ShellWord[], index: number): FoundFlag | undefined {
  const word = words[index];
  const { name, inline } = flagText.exec((word && valueOfWord(word)) ?? '')?.groups ?? {};
  const found = name === undefined ? undefined : flagNamed(table, kebabCase(name));
  if (found === undefined) {
    return undefined;
  }
  if (found.isNegated) {
    return { ...found, value: inline === undefined ? false : undefined, end: index + 1 };
  }
  if (inline !== undefined) {
    return { ...found, value: typedValue(found.flag, [inline]), end: index + 1 };
  }
  const following = followingValues(found.flag, words, index + 1);
  const given = following.filter((value) => value !== undefined);
  const isExpressible = given.length === following.length;
  return {
    ...found,
    value: isExpressible ? typedValue(found.flag, given) : undefined,
    end: index + 1 + following.length,
  };
}

interface NamedFlag {
  readonly field: string;
  readonly flag: Flag;
  /** Whether the name is that of a switch with `no-` before it. */
  readonly isNegated: boolean;
}

function flagNamed(table: FlagTable, name: string): NamedFlag | undefined {
  const entries = Object.entries(table);
  const named = entries.find(([, flag]) => isNameOf(flag, name));
  const negated = entries.find(
    ([, flag]) => flag.kind === 'switch' && name.startsWith('no-') && isNameOf(flag, name.slice(3)),
  );
  const [field, flag] = named ?? negated ?? [];
  return field === undefined || flag === undefined ? undefined : { field, flag, isNegated: named === undefined };
}

function isNameOf(flag: Flag, name: string): boolean {
  return flag.name === name || flag.aliases?.includes(name) === true;
}

function kebabCase(name: string): string {
  return name.replace(/[a-z][A-Z]/g, ([before, after]) => `${before}-${after}`).toLowerCase();
}

/** The values of the words that belong to a flag given without `=`; `undefined` stands for one no field can express. */
function followingValues(flag: Flag, words: readonly ShellWord[], start: number): ReadonlyArray<string | undefined> {
  const limit = flag.kind === 'words' ? words.length : start + 1;
  const values: Array<string | undefined> = [];
  for (let index = start; index < limit; index += 1) {
    const word = words[index];
    if (word === undefined || word.segments[0]?.text.startsWith('-')) {
      break;
    }
    values.push(valueOfWord(word));
  }
  const isTaken = flag.kind === 'switch' ? /^(?:true|false)$/.test(values[0] ?? '') : flag.kind !== 'mark';
  return isTaken ? values : [];
}

/**
 * The typed value; `undefined` when the flag is given one that it does not take. Where a value is missing it is empty,
 * as it is for Nx.
 */
function typedValue(flag: Flag, given: readonly string[]): FlagValue | undefined {
  const [text] = given;
  switch (flag.kind) {
    case 'text':
      return text ?? '';
    case 'list':
    case 'words':
      return given.flatMap(itemsOfValue);
    case 'number':
      return text === undefined ? undefined : wholeNumber(text);
    case 'text-or-number':
      return text === undefined ? 'true' : (wholeNumber(text) ?? text);
    case 'switch':
      return switchValue(text);
    case 'mark':
      return text === undefined ? true : undefined;
  }
}

function switchValue(text: string | undefined): boolean | undefined {
  if (text === undefined || text === 'true') {
    return true;
  }
  return text === 'false' ? false : undefined;
}

/** Only the form in which the number is printed: `03` stays a text. */
function wholeNumber(text: string): number | undefined {
  return /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : undefined;
}
