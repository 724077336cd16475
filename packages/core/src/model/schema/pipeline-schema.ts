import type { Overrides } from '../overrides.js';
import type { PipelineInput } from '../pipeline.js';
import { cacheSchema } from './cache-schema.js';
import { envSchema } from './env-schema.js';
import { flag } from './flag.js';
import { agentsSchema, coordinatorSchema, groupSchema } from './group-schema.js';
import { imageSchema } from './image-schema.js';
import { otherJobSchema } from './job-schema.js';
import { filledList, list } from './list.js';
import { machineSchema } from './machine-schema.js';
import { nativeDataSchema } from './native-data.js';
import { nxSchema } from './nx-schema.js';
import { once } from './once.js';
import { packageManagerSchema } from './package-manager-schema.js';
import { safeguardsSchema } from './safeguards-schema.js';
import type { Schema } from './schema.js';
import { servicesSchema } from './service-schema.js';
import { filledStepsSchema, stepsSchema } from './step-schema.js';
import { strictObject } from './strict-object.js';
import { text } from './text.js';
import { timeoutsSchema } from './timeouts-schema.js';
import { triggersSchema } from './triggers-schema.js';

/** The shape of a pipeline. What it means is judged by the model rules. */
export const pipelineSchema: () => Schema<PipelineInput> = once(() =>
  strictObject<PipelineInput>(
    { name: text() },
    {
      image: imageSchema(),
      machine: machineSchema(),
      packageManager: packageManagerSchema(),
      mainBranch: text(),
      triggers: triggersSchema(),
      workingDirectory: text(),
      nx: nxSchema(),
      setup: stepsSchema(),
      env: envSchema(),
      services: servicesSchema(),
      cache: cacheSchema(),
      timeouts: timeoutsSchema(),
      interruptible: flag(),
      safeguards: safeguardsSchema(),
      commands: filledStepsSchema(),
      coordinator: coordinatorSchema(),
      agents: agentsSchema(),
      groups: filledList(groupSchema()),
      jobs: list(otherJobSchema()),
      overrides: nativeDataSchema<Overrides>(),
    },
  ),
);
