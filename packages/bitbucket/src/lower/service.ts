import type { PlanJob } from '@dtekit/core/provider';
import type { BitbucketService } from '../document/document.js';
import { define, type StepDefinitions } from './definitions.js';

/** Defines the services of a job and returns their names. */
export function lowerServices(job: PlanJob, definitions: StepDefinitions): readonly string[] {
  return job.services.map(({ name, image, env }) => {
    const value: BitbucketService = { image, ...(env.size === 0 ? {} : { variables: env }) };
    return define(definitions.services, name, value, [image, ...env], job.origin.path);
  });
}
