import type { FileOrigin, JobPhase } from '@dtekit/core/provider';
import type { GitLabJob } from '../document/job.js';

/** A job of the file on its way there. */
export interface NamedJob {
  readonly name: string;
  readonly job: GitLabJob;
  /** When it runs; absent for hidden jobs. */
  readonly phase?: JobPhase;
  readonly origins: readonly FileOrigin[];
}
