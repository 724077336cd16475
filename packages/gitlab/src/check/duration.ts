/** Units of the Chronic Duration library, which GitLab reads durations with (https://github.com/hpoydar/chronic_duration). */
const units = new Set(
  'seconds second secs sec s minutes minute mins min m hours hour hrs hr h days day dy d weeks week wks wk w months month mo mos years year yrs yr y'.split(
    ' ',
  ),
);

const fillers = new Set(['and', 'with', 'plus']);

const numberWords =
  /^(?:an?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|quarter)(?:-[a-z]+)?$/;

/** Whether GitLab can read a text as a duration: `1h 30m`, `90 minutes`, `1:30:00`, `2 hrs and 20 min`, `one week`. */
export function isDuration(text: string): boolean {
  const trimmed = text.trim().toLowerCase();
  if (/^\d+:\d+(?::\d+){0,4}(?:\.\d*)?$/.test(trimmed)) return true;
  const words = trimmed.match(/\d*\.?\d+|[^\s\d,.]+|\S/g) ?? [];
  const known = words.filter((word) => word !== ',');
  return known.some(isAmountOrUnit) && known.every((word) => isAmountOrUnit(word) || fillers.has(word));
}

function isAmountOrUnit(word: string): boolean {
  return units.has(word) || numberWords.test(word) || /^\d*\.?\d+$/.test(word);
}
