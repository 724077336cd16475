import type { CoordinatorInput, GroupInput, PoolInput } from '../role.js';
import { choice } from './choice.js';
import { envSchema } from './env-schema.js';
import { imageSchema } from './image-schema.js';
import { filledList, list } from './list.js';
import { machineSchema } from './machine-schema.js';
import { wholeNumber } from './number.js';
import { once } from './once.js';
import type { Schema } from './schema.js';
import { roleFields } from './settings-schema.js';
import { filledStepsSchema } from './step-schema.js';
import { strictObject } from './strict-object.js';
import { text } from './text.js';

/** A coordinator and its agents, one of several. */
export const groupSchema: () => Schema<GroupInput> = once(() =>
  strictObject<GroupInput>(
    { name: text(), commands: filledStepsSchema(), agents: agentsSchema() },
    {
      coordinator: coordinatorSchema(),
      image: imageSchema(),
      machine: machineSchema(),
      env: envSchema(),
      stopAfter: list(text()),
    },
  ),
);

/** The coordinator's own settings. */
export const coordinatorSchema: () => Schema<CoordinatorInput> = once(() =>
  strictObject<CoordinatorInput>({}, { ...roleFields(), name: text() }),
);

/** One pool of agents, or several. */
export const agentsSchema: () => Schema<PoolInput | readonly PoolInput[]> = once(() =>
  choice<PoolInput | readonly PoolInput[]>(
    { expected: 'a pool such as `{ count: 3 }` or a list of pools', replacement: { count: 1 } },
    (value) => (Array.isArray(value) ? filledList(pool()) : pool()),
  ),
);

/** More than any provider runs for one pipeline; the providers' own, lower limits are theirs to check. */
const maximumAgents = 1000;

const pool: () => Schema<PoolInput> = once(() =>
  strictObject<PoolInput>(
    { count: wholeNumber(1, maximumAgents) },
    { ...roleFields(), parallel: wholeNumber(1, 1000), label: text(), name: text() },
  ),
);
