import type { NativeJob } from '@dtekit/core/provider';
import type { GitLabJob } from './document/job.js';

/** A job in GitLab's own terms, in a pipeline. The other providers leave it out. */
export interface GitLabNativeJob extends NativeJob {
  /** Always `gitlab`: the other providers leave the job out. */
  readonly provider: 'gitlab';
  /** The job's body with GitLab's own keys. */
  readonly definition: GitLabJob;
}

/** What {@link gitlabJob} takes. */
export interface GitLabJobInput {
  /** Name of the job, unique in the pipeline. One that starts with a dot is hidden: other jobs can extend it. */
  readonly name: string;
  /** When it runs, seen from coordinator and agents. It decides the stage unless the definition names one. */
  readonly order: NativeJob['order'];
  /** The job's body with GitLab's own keys. */
  readonly definition: GitLabJob;
}

/**
 * A job with GitLab's own keys; other providers leave it out.
 *
 * @example
 * ```ts
 * const pages = gitlabJob({ name: 'pages', order: 'after', definition: { script: ['./build-docs.sh'], pages: true } });
 * ```
 */
export function gitlabJob(input: GitLabJobInput): GitLabNativeJob {
  const { name, order, definition } = input;
  return { kind: 'native-job', provider: 'gitlab', name, order, definition };
}

/** Whether a native job was made by {@link gitlabJob}. */
export function isGitLabJob<Job extends NativeJob>(job: Job): job is Job & GitLabNativeJob {
  return job.provider === 'gitlab';
}
