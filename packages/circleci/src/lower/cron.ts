/** Names and bounds of the fields of a cron expression. */
const fields: readonly { readonly first: number; readonly last: number; readonly names: readonly string[] }[] = [
  { first: 0, last: 59, names: [] },
  { first: 0, last: 23, names: [] },
  { first: 1, last: 31, names: [] },
  {
    first: 1,
    last: 12,
    names: ['', 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  },
  { first: 0, last: 7, names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] },
];

/**
 * A cron expression without steps and ranges, which CircleCI does not support or does in some fields only
 * (https://circleci.com/docs/guides/orchestrate/workflows/#schedule-requirements-and-syntax): `0-30/15 3 * * 1-5` is
 * `0,15,30 3 * * 1,2,3,4,5`. What is no cron expression stays as it is, for the check to find.
 */
export function expandCron(cron: string): string {
  const parts = cron.trim().split(/\s+/);
  if (parts.length !== fields.length) return cron;
  return parts
    .map((part, index) =>
      part
        .split(',')
        .map((item) => expandItem(item, index))
        .join(','),
    )
    .join(' ');
}

function expandItem(item: string, index: number): string {
  const [, start = '', end, step] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item) ?? [];
  const field = fields[index];
  if (field === undefined || (end === undefined && step === undefined)) return item;
  const first = start === '*' ? field.first : numberOf(start, field.names);
  const open = start === '*' && index === 4 ? 6 : field.last;
  const last = end === undefined ? open : numberOf(end, field.names);
  const stride = Number(step ?? 1);
  if (!(first >= field.first && last <= field.last && first <= last && stride > 0)) return item;
  return Array.from({ length: Math.floor((last - first) / stride) + 1 }, (_, count) => first + count * stride).join(
    ',',
  );
}

function numberOf(text: string, names: readonly string[]): number {
  const position = names.indexOf(text.toUpperCase());
  return position === -1 ? Number(text) : position;
}
