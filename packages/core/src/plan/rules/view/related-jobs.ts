import type { Path, RelatedPlace } from '../../../diagnostics/diagnostic.js';
import type { PlanJob } from '../../plan-job.js';

/** Jobs as places that help to understand a finding, e.g. with the message `agents start here`; nothing without jobs. */
export function relatedJobs(jobs: readonly PlanJob[], message: string): readonly RelatedPlace[] | undefined {
  return relatedPaths(
    jobs.map(({ origin }) => origin.path),
    message,
  );
}

/** Places that have the same to show; nothing without paths. */
export function relatedPaths(paths: readonly Path[], message: string): readonly RelatedPlace[] | undefined {
  return paths.length === 0 ? undefined : paths.map((path) => ({ message, path }));
}

/** The names of jobs. */
export function jobNames(jobs: readonly PlanJob[]): readonly string[] {
  return jobs.map((job) => job.name);
}
