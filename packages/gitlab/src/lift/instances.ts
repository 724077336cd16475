import { toMap } from '@dtekit/core/provider';
import { instanceCount } from '../check/instances.js';
import type { GitLabJob } from '../document/job.js';

/** How many instances of a job run, and the variables that are different in each. */
export interface Instances {
  readonly count: number;
  readonly variables: readonly string[];
}

/** The instances that `parallel` makes, the mirror of the fan-out. */
export function instancesOf(parallel: GitLabJob['parallel']): Instances {
  const count = instanceCount(parallel === undefined ? {} : { parallel });
  const entries = typeof parallel === 'object' ? parallel.matrix : [];
  return { count, variables: [...new Set(entries.flatMap((entry) => [...toMap(entry).keys()]))] };
}
