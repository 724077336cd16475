import { type Diagnostic, diagnose, type PlanJob } from '@dtekit/core/provider';
import { circleciCatalog } from '../check/catalog.js';
import type { CircleCIMachine } from '../document/job.js';
import { escapeText } from './escape-text.js';
import { lowerServices } from './service.js';

/** The machine of a job, and what of it CircleCI cannot do. */
export interface LoweredMachine {
  readonly machine: CircleCIMachine;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lowers image, services, size and runner. A self-hosted runner is a resource class; with an image it is a container
 * runner, without one a machine runner (https://circleci.com/docs/guides/execution-runner/runner-overview/).
 */
export function lowerMachine(job: PlanJob): LoweredMachine {
  const { image } = job;
  const { runner, size } = job.machine;
  const resourceClass = runner?.[0] ?? size;
  return {
    machine: {
      ...(image === undefined ? {} : { docker: [{ image: escapeText(image) }, ...lowerServices(job)] }),
      ...(image === undefined && runner !== undefined ? { machine: true } : {}),
      ...(resourceClass === undefined ? {} : { resource_class: escapeText(resourceClass) }),
    },
    diagnostics: findLosses(job),
  };
}

function findLosses(job: PlanJob): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { runner, size } = job.machine;
  const place = { path: job.origin.path };
  if (runner !== undefined && runner.length > 1) {
    diagnostics.push(diagnose(circleciCatalog, 'circleci/one-runner-label', { job: job.name, labels: runner }, place));
  }
  if (runner?.[0] !== undefined && size !== undefined) {
    const values = { job: job.name, size, runner: runner[0] };
    diagnostics.push(diagnose(circleciCatalog, 'circleci/size-of-runner', values, place));
  }
  if (job.image === undefined && job.services.length > 0) {
    const services = job.services.map(({ name }) => name);
    diagnostics.push(diagnose(circleciCatalog, 'circleci/services-need-image', { job: job.name, services }, place));
  }
  return diagnostics;
}
