import type { ScheduleInput, TriggersInput } from '../triggers.js';
import { flag } from './flag.js';
import { list } from './list.js';
import { once } from './once.js';
import type { Schema } from './schema.js';
import { strictObject } from './strict-object.js';
import { text } from './text.js';

/** What starts the pipeline or a job. */
export const triggersSchema: () => Schema<TriggersInput> = once(() =>
  strictObject<TriggersInput>(
    {},
    { pullRequests: flag(), branches: list(text()), manual: flag(), schedules: list(schedule()) },
  ),
);

const schedule: () => Schema<ScheduleInput> = once(() =>
  strictObject<ScheduleInput>({ name: text(), cron: text() }, { branch: text() }),
);
