import type { AssignmentRule } from '../nx/assignment-rules-file.js';
import type { CiConfig } from '../nx/ci-config-file.js';
import type { PlanJob } from './plan-job.js';

/**
 * The resolved, provider-neutral pipeline: what `lower` starts from and what a file is lifted back to.
 * It holds nothing that only a writer could know.
 */
export interface Plan {
  /** Name of the pipeline. */
  readonly name: string;
  /** All jobs but native fragments: those before, then the coordinators and agents of each group, those beside, those after. */
  readonly jobs: readonly PlanJob[];
  /** The workspace's Nx Cloud files as far as they are known. */
  readonly workspace: PlanWorkspace;
}

/** Files beside the CI file that belong to the run. */
export interface PlanWorkspace {
  /** Folder of the Nx workspace inside the repository; empty for the root. */
  readonly directory: string;
  /** The workspace's Nx version; absent where it is not known. */
  readonly nxVersion?: string;
  /** Assignment rules; absent where none are known. */
  readonly assignmentRules?: readonly AssignmentRule[];
  /** Content of `.nx/ci-config.yaml`; absent where none is known. */
  readonly ciConfig?: CiConfig;
  /** Whether the workspace is known to have no `.nx/ci-config.yaml`. Absent: not known. */
  readonly lacksCiConfig?: true;
}
