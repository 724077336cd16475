import { type PlanService, toMap } from '@dtekit/core/provider';
import type { GitLabService } from '../document/container.js';
import { plainText } from './env.js';

/** The services of a job, the mirror of `lowerServices`. */
export function liftServices(services: readonly GitLabService[]): readonly PlanService[] {
  return services.map((service) => {
    const { name: image, alias, variables } = typeof service === 'string' ? { name: service } : service;
    const env = [...toMap(variables)].map(([name, text]) => [name, plainText(text) ?? text] as const);
    return { name: alias ?? hostName(image), image, env: new Map(env) };
  });
}

/** https://docs.gitlab.com/ci/services/#accessing-the-services */
function hostName(image: string): string {
  return image.replace(/(?::[^/]*)?(?:@.*)?$/, '').replaceAll('/', '-');
}
