import type { Path } from '@dtekit/core/provider';
import type { Through } from '@dtekit/core/reader';
import type { CircleCIMachine } from '../document/job.js';
import type { Scope } from './scope.js';

/** Where a job says on what it runs: in itself, or in the executor that it names. */
export interface MachineLayer {
  readonly machine: CircleCIMachine;
  readonly path: Path;
  readonly scope: Scope;
  readonly through: readonly Through[];
}
