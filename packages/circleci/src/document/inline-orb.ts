import type { NamedValues } from '@dtekit/core/provider';
import type { CircleCICommand } from './command.js';
import type { CircleCIExecutor, CircleCIJob } from './job.js';

/** An orb that is written in place. What it defines is known by `alias/name` outside of it and by its name inside. */
export interface CircleCIInlineOrb {
  /** What it is for, for readers. */
  readonly description?: string;
  /** Orbs that it uses itself. */
  readonly orbs?: NamedValues<string | CircleCIInlineOrb>;
  /** Its executors. */
  readonly executors?: NamedValues<CircleCIExecutor | string>;
  /** Its commands. */
  readonly commands?: NamedValues<CircleCICommand | string>;
  /** Its jobs. */
  readonly jobs?: NamedValues<CircleCIJob | string>;
}
