import { diffList } from './diff-list.js';
import { type ChangeValue, type Difference, difference } from './plan-change.js';
import { shownText } from './shown-value.js';

/** The fields of a command or of a file of settings. */
export type Fields = ReadonlyMap<string, unknown>;

/** Differences between the fields of two things of one kind. Lists are sets. */
export function diffFields(
  left: Fields,
  right: Fields,
  of: string,
  where: Partial<Pick<Difference, 'left' | 'right'>> = {},
): readonly Difference[] {
  const names = [...new Set([...left.keys(), ...right.keys()])].sort();
  return names.flatMap((name) => {
    const [before, after] = [left.get(name), right.get(name)];
    const place = { ...where, name, of };
    if (Array.isArray(before) || Array.isArray(after)) return diffListField(before, after, place);
    const [one, other] = [plain(before), plain(after)];
    return one === other ? [] : [difference('flag', shown(one), shown(other), place)];
  });
}

/** The lists that turn something off when they are empty. */
const meaningfulWhenEmpty: ReadonlySet<string> = new Set(['fixTasks', 'autoApplyFixes']);

function diffListField(
  before: unknown,
  after: unknown,
  place: Partial<Difference> & { readonly name: string },
): readonly Difference[] {
  const isOneAbsent = before === undefined || after === undefined;
  if (!isOneAbsent || !meaningfulWhenEmpty.has(place.name)) return diffList('flag', texts(before), texts(after), place);
  const list = (value: unknown): ChangeValue => (value === undefined ? null : texts(value).map(shownText));
  return [difference('flag', list(before), list(after), place)];
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function plain(value: unknown): string | number | boolean | null {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === undefined || value === null || value === '' ? null : String(value);
}

function shown(value: string | number | boolean | null): ChangeValue {
  return typeof value === 'string' ? shownText(value) : value;
}
