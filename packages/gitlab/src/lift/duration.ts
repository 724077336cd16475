/** Seconds of the units that Chronic Duration knows, which GitLab reads durations with (https://github.com/hpoydar/chronic_duration). */
const unitSeconds: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, 'second seconds sec secs s'],
      [60, 'minute minutes min mins m'],
      [3600, 'hour hours hr hrs h'],
      [86_400, 'day days dy d'],
      [604_800, 'week weeks wk wks w'],
      [2_592_000, 'month months mo mos'],
      [31_536_000, 'year years yr yrs y'],
    ] as const
  ).flatMap(([seconds, names]) => names.split(' ').map((name) => [name, seconds] as const)),
);

/** The minutes of a duration such as `1h 30m` or `2 hours`, the mirror of `formatDuration`; `undefined` for other ways to say it. */
export function readDuration(text: string): number | undefined {
  const parts = [...text.toLowerCase().matchAll(/(\d*\.?\d+)\s*([a-z]*)/g)];
  const rest = text.toLowerCase().replace(/(\d*\.?\d+)\s*([a-z]*)/g, '');
  if (parts.length === 0 || !/^(?:\s|,|and)*$/.test(rest)) return undefined;
  let seconds = 0;
  for (const [, amount, unit = ''] of parts) {
    const factor = unit === '' && parts.length === 1 ? 1 : unitSeconds.get(unit);
    if (factor === undefined) return undefined;
    seconds += Number(amount) * factor;
  }
  return seconds / 60;
}
