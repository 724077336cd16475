import type { StepInput } from '../role.js';
import { choice } from './choice.js';
import { commandSchema } from './command-schema.js';
import { filledList, list } from './list.js';
import { once } from './once.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

/** Steps, perhaps none. */
export const stepsSchema: () => Schema<readonly StepInput[]> = once(() => list(step()));

/** At least one step. */
export const filledStepsSchema: () => Schema<readonly StepInput[]> = once(() => filledList(step()));

const step: () => Schema<StepInput> = once(() =>
  choice<StepInput>(
    { expected: 'a shell line or a command such as `affected({ … })`', replacement: 'true' },
    (value) => (typeof value === 'string' ? text() : commandSchema()),
  ),
);
