import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import type { GitLabEnvironment, GitLabJob } from '../../document/job.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Finds `on_stop` with a job that does not fit. */
export function checkBadStopJob({ jobs, isWhole }: CheckSubject): readonly Diagnostic[] {
  return [...jobs.values()].flatMap(({ name, job }) => {
    const environment = environmentOf(job);
    const stopJob = environment.on_stop;
    if (stopJob === undefined) return [];
    const target = jobs.get(stopJob);
    if (target === undefined && !isWhole) return [];
    const problem = target?.isComplete === false ? undefined : problemOf(target?.job, environment);
    if (problem === undefined) return [];
    const path = [name, 'environment', 'on_stop'];
    return [diagnose(gitlabCatalog, 'gitlab/bad-stop-job', { job: name, stopJob, problem }, { path })];
  });
}

function problemOf(target: GitLabJob | undefined, environment: GitLabEnvironment): string | undefined {
  if (target === undefined) return 'does not exist';
  if (target.environment === undefined) return 'has no environment';
  const { name, action } = environmentOf(target);
  if (name !== environment.name) return 'has another environment';
  return action === 'stop' ? undefined : 'does not say `action: stop`';
}

function environmentOf({ environment }: GitLabJob): GitLabEnvironment {
  return typeof environment === 'string' ? { name: environment } : (environment ?? {});
}
