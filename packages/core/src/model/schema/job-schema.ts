import type { JobInput, JobOrder, NativeJob, OtherJobInput } from '../job.js';
import { keyword } from './keyword.js';
import { oneOfKinds } from './kinds.js';
import { literal } from './literal.js';
import { nativeDataSchema } from './native-data.js';
import { once } from './once.js';
import type { Schema } from './schema.js';
import { jobSettingsFields } from './settings-schema.js';
import { filledStepsSchema } from './step-schema.js';
import { strictObject } from './strict-object.js';
import { text } from './text.js';
import { triggersSchema } from './triggers-schema.js';

/** Any job beside coordinator and agents. */
export const otherJobSchema: () => Schema<OtherJobInput> = once(() =>
  oneOfKinds<OtherJobInput>(
    { expected: "`job({ … })` or a job of a provider's builder", replacement: replacementJob },
    { job: jobSchema, 'native-job': nativeJobSchema },
  ),
);

const replacementJob: JobInput = { kind: 'job', name: 'replacement', order: 'beside', steps: ['true'] };

const jobSchema: () => Schema<JobInput> = once(() =>
  strictObject<JobInput>(
    { kind: literal('job'), name: text(), order: orderSchema(), steps: filledStepsSchema() },
    { ...jobSettingsFields(), triggers: triggersSchema() },
  ),
);

const nativeJobSchema: () => Schema<NativeJob> = once(() =>
  strictObject<NativeJob>(
    {
      kind: literal('native-job'),
      provider: text(),
      name: text(),
      order: orderSchema(),
      definition: nativeDataSchema<object>(),
    },
    {},
  ),
);

const orderSchema: () => Schema<JobOrder> = once(() => keyword<JobOrder>({ before: true, beside: true, after: true }));
