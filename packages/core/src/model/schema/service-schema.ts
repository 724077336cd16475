import type { ServiceInput } from '../service.js';
import { serviceEnvSchema } from './env-schema.js';
import { list } from './list.js';
import { once } from './once.js';
import type { Schema } from './schema.js';
import { strictObject } from './strict-object.js';
import { text } from './text.js';

/** Containers beside a job. */
export const servicesSchema: () => Schema<readonly ServiceInput[]> = once(() =>
  list(strictObject<ServiceInput>({ name: text(), image: text() }, { env: serviceEnvSchema() })),
);
