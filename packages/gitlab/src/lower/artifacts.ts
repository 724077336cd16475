import { type PlanJob, pathInRepository } from '@dtekit/core/provider';
import type { GitLabArtifacts } from '../document/artifacts.js';

/** The files that a job hands over and how long they are kept; nothing where it hands over none. */
export function lowerArtifacts(job: PlanJob): GitLabArtifacts | undefined {
  if (job.artifacts === undefined) return undefined;
  const { paths, expireInDays } = job.artifacts;
  return {
    ...(expireInDays === undefined ? {} : { expire_in: expireInDays === 1 ? '1 day' : `${expireInDays} days` }),
    paths: paths.map((path) => pathInRepository(job, path)),
  };
}
