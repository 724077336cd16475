import type { Flag, FlagFields, FlagTable, FlagValue } from './flag-table.js';
import { wordOfValue } from './shell-value.js';

/** Writes the fields that a table describes as words, in its order, followed by the words of `rest`. */
export function writeFlags<Table extends FlagTable>(
  table: Table,
  fields: FlagFields<Table> & { readonly rest?: readonly string[] | undefined },
): readonly string[];
export function writeFlags(
  table: FlagTable,
  fields: FlagFields<FlagTable> & { readonly rest?: readonly string[] | undefined },
): readonly string[] {
  const rest = fields.rest ?? [];
  // A positional word behind `-t lint` or `--force` would be read as their value.
  const isFollowedByWord = rest[0] !== undefined && !rest[0].startsWith('-');
  const words: string[] = [];
  for (const [field, flag] of Object.entries(table)) {
    const value = fields[field];
    if (value !== undefined) words.push(...writeFlag(flag, value, isFollowedByWord));
  }
  return [...words, ...rest];
}

function writeFlag(flag: Flag, value: FlagValue, isFollowedByWord: boolean): readonly string[] {
  if (isOmittedList(flag, value)) {
    return [];
  }
  if (value === true && !(isFollowedByWord && flag.kind === 'switch')) {
    return [`--${flag.name}`];
  }
  if (value === false && flag.print === 'negated') {
    return [`--no-${flag.name}`];
  }
  const text = Array.isArray(value) ? value.join(',') : String(value);
  const word = wordOfValue(text, flag.print === 'quoted' ? 'always' : 'as-needed');
  const letter = flag.aliases?.find((alias) => alias.length === 1);
  if (flag.print === 'short' && letter !== undefined && !isFollowedByWord && !text.startsWith('-')) {
    return [`-${letter}`, word];
  }
  return [`--${flag.name}=${word}`];
}

function isOmittedList(flag: Flag, value: unknown): boolean {
  return Array.isArray(value) && value.length === 0 && flag.keepsEmpty !== true;
}
