import type { JobPhase, JobRole } from '@dtekit/core/provider';
import type { GitLabDocument } from '../document/document.js';
import { neededBy, placeJobs, waitingFor } from '../document/job-order.js';
import { type JobSource, settingOf } from './setting.js';

/** A job, and the part it plays. */
export interface OrderedJob {
  readonly source: JobSource;
  readonly role: JobRole;
}

/** When each job runs, seen from coordinators and agents: by what waits for what, through `needs` or stages. */
export function phasesOf(ordered: readonly OrderedJob[], document: GitLabDocument): readonly JobPhase[] {
  const stages = ['.pre', ...(document.stages ?? ['build', 'test', 'deploy']), '.post'];
  const keys = ordered.map(({ source }) => ({
    name: source.name,
    stage: settingOf(source, 'stage').value,
    needs: settingOf(source, 'needs').value,
  }));
  const members = new Set(ordered.filter(({ role }) => role !== 'other').map(({ source }) => source.name));
  const jobs = placeJobs(keys, stages);
  const isNeeded = neededBy(members, jobs);
  const waiting = waitingFor(members, jobs);
  return jobs.map((job) => {
    // Whoever takes part in a run is with it, wherever it stands.
    if (members.has(job.name)) return 'during';
    if (isNeeded(job)) return 'before';
    return waiting.has(job.name) ? 'after' : 'during';
  });
}
