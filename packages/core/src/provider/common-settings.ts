import type { PlanJob } from '../plan/plan-job.js';

/** What a file can say once at its top, so that only the jobs that differ say it themselves. */
export interface CommonSettings {
  /** Image of the jobs that name none; absent where each names its own. */
  readonly image?: string;
  /** All jobs clone the whole history; absent where one of them does not. */
  readonly history?: 'full';
}

/** The settings that belong at the top of a file with these jobs. */
export function commonSettings(jobs: readonly PlanJob[]): CommonSettings {
  const image = commonImage(jobs);
  const needsHistory = jobs.length > 0 && jobs.every(({ history }) => history === 'full');
  return { ...(image === undefined ? {} : { image }), ...(needsHistory ? { history: 'full' } : {}) };
}

/** The coordinator's image, unless no other job has it. A job without an image must not get one, so then there is none. */
function commonImage(jobs: readonly PlanJob[]): string | undefined {
  const images = jobs.map(({ image }) => image);
  const image = jobs.find(({ role }) => role === 'coordinator')?.image ?? images[0];
  const users = images.filter((other) => other === image).length;
  return images.includes(undefined) || (users === 1 && images.length > 1) ? undefined : image;
}
