import type { JobSettingsInput, RoleInput } from '../role.js';
import { artifactsSchema } from './artifacts-schema.js';
import { cacheSchema } from './cache-schema.js';
import { envSchema } from './env-schema.js';
import { imageSchema } from './image-schema.js';
import { machineSchema } from './machine-schema.js';
import { wholeNumber } from './number.js';
import { once } from './once.js';
import { servicesSchema } from './service-schema.js';
import { stepsSchema } from './step-schema.js';
import type { OptionalFields } from './strict-object.js';
import { timeoutsSchema } from './timeouts-schema.js';
import { triggersSchema } from './triggers-schema.js';

/** The fields of any job. */
export const jobSettingsFields: () => OptionalFields<JobSettingsInput> = once(() => ({
  image: imageSchema(),
  machine: machineSchema(),
  env: envSchema(),
  services: servicesSchema(),
  timeouts: timeoutsSchema(),
  artifacts: artifactsSchema(),
  cache: cacheSchema(),
}));

/** GitLab's limit, the lowest of the providers (https://docs.gitlab.com/ci/yaml/#retry). */
const maximumRetries = 2;

/** The fields of coordinator and pools. */
export const roleFields: () => OptionalFields<RoleInput> = once(() => ({
  ...jobSettingsFields(),
  before: stepsSchema(),
  after: stepsSchema(),
  retries: wholeNumber(0, maximumRetries),
  triggers: triggersSchema(),
}));
