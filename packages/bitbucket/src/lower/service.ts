import { type Diagnostic, diagnose, type PlanJob } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../check/catalog.js';
import type { BitbucketService } from '../document/document.js';
import { define, type StepDefinitions } from './definitions.js';

/** Defines the services of a job and returns their names. */
export function lowerServices(job: PlanJob, definitions: StepDefinitions): readonly string[] {
  return job.services.map(({ name, image, env }) => {
    const value: BitbucketService = { image, ...(env.size === 0 ? {} : { variables: env }) };
    return define(definitions.services, name, value, [image, ...env], job.origin.path);
  });
}

/** Texts for services that would not stay text. Script lines have quotes for that; the variables of a service have none. */
export function findServiceReferences({ services, origin }: PlanJob): readonly Diagnostic[] {
  return services.flatMap(({ name: service, env }, index) =>
    [...env]
      .filter(([, text]) => /\$[\w{]/.test(text))
      .map(([variable]) => {
        const place = { path: [...origin.path, 'services', index, 'env', variable] };
        return diagnose(bitbucketCatalog, 'bitbucket/service-reference', { service, variable }, place);
      }),
  );
}
