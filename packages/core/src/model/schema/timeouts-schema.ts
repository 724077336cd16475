import type { TimeoutsInput } from '../timeouts.js';
import { choice } from './choice.js';
import { literal } from './literal.js';
import { wholeNumber } from './number.js';
import { once } from './once.js';
import type { Schema } from './schema.js';
import { strictObject } from './strict-object.js';

/** Minutes of 30 days: the longest that any of the providers lets a job take (GitLab: one month). */
const maximumMinutes = 43_200;

/** Timeouts of the pipeline or of a job, `false` for none. */
export const timeoutsSchema: () => Schema<TimeoutsInput | false> = once(() => {
  const minutes = wholeNumber(1, maximumMinutes);
  const timeouts = strictObject<TimeoutsInput>({}, { silenceMinutes: minutes, totalMinutes: minutes });
  return choice<TimeoutsInput | false>({ expected: 'an object or `false`' }, (value) =>
    value === false ? literal(false) : timeouts,
  );
});
