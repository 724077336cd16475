import type { PackageManagerName } from '../nx/invocation.js';

/** The package manager, where more than its name is to be said. */
export interface PackageManagerInput {
  readonly name: PackageManagerName;
  /** Its version, e.g. `9.12.0`. Yarn 2 and newer installs differently from Yarn 1. Default: npm's newest; Yarn 1. */
  readonly version?: string;
  /**
   * Whether the image has it already. Default: `true` for npm and Yarn 1, and for bun on an `oven/bun` image;
   * otherwise it is installed with npm into `$HOME/.local` before anything else.
   */
  readonly preinstalled?: boolean;
  /** Replaces the install command, e.g. `npm ci --ignore-scripts`. Default: the manager's frozen-lockfile install. */
  readonly install?: string;
}
