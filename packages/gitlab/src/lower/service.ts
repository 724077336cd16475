import type { PlanJob } from '@dtekit/core/provider';
import type { GitLabServiceSettings } from '../document/container.js';
import { escapeDollars } from './env.js';

/** The services of a job. */
export function lowerServices(job: PlanJob): readonly GitLabServiceSettings[] {
  return job.services.map(({ name, image, env }) => {
    const variables = new Map([...env].map(([variable, text]) => [variable, escapeDollars(text)] as const));
    return { name: image, alias: name, ...(variables.size === 0 ? {} : { variables }) };
  });
}
