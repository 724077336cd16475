import type { Command } from '../nx/command.js';
import type { PackageManagerName } from '../nx/invocation.js';
import type { Origin } from './origin.js';

/** One step of a job. Steps whose words differ per provider are named by meaning. */
export type PlanStep = RunStep | InstallPackageManagerStep | SetBaseStep | RerunGuardStep | UnknownStep;

/** Runs a command. */
export interface RunStep {
  /** Discriminates `PlanStep`. */
  readonly kind: 'run';
  /** The command, with its invocation decided unless it is shell text. */
  readonly command: Command;
  /** Where in the pipeline it comes from. */
  readonly origin: Origin;
}

/** Installs a package manager that the image lacks, with npm, into `$HOME/.local`. */
export interface InstallPackageManagerStep {
  /** Discriminates `PlanStep`. */
  readonly kind: 'install-package-manager';
  /** Which package manager. */
  readonly name: PackageManagerName;
  /** Version; absent: the newest. */
  readonly version?: string;
  /** Where in the pipeline it comes from. */
  readonly origin: Origin;
}

/**
 * Does what only the provider or a file elsewhere knows, such as a command of an orb or a pipe. It may do anything. Only a
 * plan that was lifted from a file has such steps.
 */
export interface UnknownStep {
  /** Discriminates `PlanStep`. */
  readonly kind: 'unknown';
  /** What the file calls it, e.g. `slack/notify`. */
  readonly name: string;
  /** Where it comes from. */
  readonly origin: Origin;
}

/** Exports `NX_BASE` and `NX_HEAD` for all later steps. */
export interface SetBaseStep {
  /** Discriminates `PlanStep`. */
  readonly kind: 'set-base';
  /** The branch that others are merged into. */
  readonly mainBranch: string;
  /** Where in the pipeline it comes from. */
  readonly origin: Origin;
}

/** Ends the job with a message when it is part of a rerun in which its counterparts do not run. */
export interface RerunGuardStep {
  /** Discriminates `PlanStep`. */
  readonly kind: 'rerun-guard';
  /** Where in the pipeline it comes from. */
  readonly origin: Origin;
}
