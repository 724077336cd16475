import type { PlanJob } from '@dtekit/core/provider';
import type { CircleCIDockerImage } from '../document/job.js';
import { literalValue } from './env.js';
import { escapeText } from './escape-text.js';

/** The services of a job as images that run beside its first one. */
export function lowerServices(job: PlanJob): readonly CircleCIDockerImage[] {
  return job.services.map(({ name, image, env }) => {
    const environment = new Map([...env].map(([variable, text]) => [variable, literalValue(text)]));
    return { image: escapeText(image), name: escapeText(name), ...(environment.size === 0 ? {} : { environment }) };
  });
}
