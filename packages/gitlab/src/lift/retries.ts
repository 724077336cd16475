import type { GitLabJob } from '../document/job.js';

/** How often a job is retried. */
export interface Retries {
  readonly retries: number;
  /** Whether it is retried after whatever failure; some happen before anything of it has run. */
  readonly isAlways: boolean;
}

/** The failures after which a job that ran is started again. https://docs.gitlab.com/ci/yaml/#retrywhen */
const ownFailures: ReadonlySet<string> = new Set([
  'always',
  'script_failure',
  'unknown_failure',
  'job_execution_timeout',
  'stuck_or_timeout_failure',
]);

/** The mirror of a job's `retry`. */
export function liftRetries(retry: GitLabJob['retry']): Retries {
  if (retry === undefined) return { retries: 0, isAlways: true };
  if (typeof retry === 'number') return { retries: retry, isAlways: true };
  const { max = 0, when = 'always', exit_codes } = retry;
  const isAlways = exit_codes === undefined && [when].flat().some((failure) => ownFailures.has(failure));
  return { retries: max, isAlways };
}
