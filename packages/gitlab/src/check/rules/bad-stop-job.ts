import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import type { GitLabEnvironment, GitLabJob } from '../../document/job.js';
import type { DocumentView } from '../document-view.js';

/** What the message of `gitlab/bad-stop-job` needs. */
export interface BadStopJobArguments {
  readonly 'gitlab/bad-stop-job': { readonly job: string; readonly stopJob: string; readonly problem: string };
}

/** The code about jobs that are to stop an environment. */
export const badStopJobCatalog: Catalog<BadStopJobArguments> = {
  'gitlab/bad-stop-job': {
    severity: 'error',
    summary: 'The job that is to stop an environment cannot do it',
    why: 'The job that `on_stop` names must exist, have the same environment, and say `action: stop`. GitLab refuses the whole file otherwise.',
    sources: ['https://docs.gitlab.com/ci/yaml/#environmenton_stop'],
    message: ({ job, stopJob, problem }) => `\`${job}\` is stopped by \`${stopJob}\`, which ${problem}`,
    hint: () => 'give that job the same `environment` `name` and `action: stop`',
  },
};

/** Finds `on_stop` with a job that does not fit. */
export function badStopJob({ jobs, isWhole }: DocumentView): readonly Diagnostic[] {
  return [...jobs.values()].flatMap(({ name, job }) => {
    const environment = environmentOf(job);
    const stopJob = environment.on_stop;
    if (stopJob === undefined) return [];
    const target = jobs.get(stopJob);
    if (target === undefined && !isWhole) return [];
    const problem = target?.isComplete === false ? undefined : problemOf(target?.job, environment);
    if (problem === undefined) return [];
    const path = [name, 'environment', 'on_stop'];
    return [diagnose(badStopJobCatalog, 'gitlab/bad-stop-job', { job: name, stopJob, problem }, { path })];
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
