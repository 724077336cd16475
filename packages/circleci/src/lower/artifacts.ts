import { type PlanJob, pathInRepository } from '@dtekit/core/provider';
import type { CircleCIStoreArtifactsStep } from '../document/step.js';
import { escapeText } from './escape-text.js';

/** The steps at the end of a job that hand its artifacts over, one per path. */
export function lowerArtifacts(job: PlanJob): readonly CircleCIStoreArtifactsStep[] {
  const paths = job.artifacts?.paths ?? [];
  return paths.map((path) => ({ store_artifacts: { path: escapeText(pathInRepository(job, path)) } }));
}
