import type { PlanJob } from '@dtekit/core/provider';

/** What all jobs share and the file therefore says once. */
export interface CommonSettings {
  readonly image?: string;
  readonly history?: 'full';
}

/** The settings that are equal in all jobs. */
export function commonSettings(jobs: readonly PlanJob[]): CommonSettings {
  const [first, ...others] = jobs;
  if (first === undefined) return {};
  const { image, history } = first;
  return {
    ...(image !== undefined && others.every((job) => job.image === image) ? { image } : {}),
    ...(history !== undefined && others.every((job) => job.history === history) ? { history } : {}),
  };
}
