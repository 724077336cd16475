import type { PackageManagerName } from '../nx/invocation.js';

/** The package manager, where more than its name is to be said. */
export interface PackageManagerInput {
  /** Which one. */
  readonly name: PackageManagerName;
  /** Its version, e.g. `9.12.0`. Yarn 2 and newer installs differently from Yarn 1. Default: the newest, of Yarn 1. */
  readonly version?: string | undefined;
  /**
   * Whether the image has it already; where not, it is installed with npm into `$HOME/.local` before the install step.
   * Default: `true` for npm, for Yarn 1, for newer Yarn where there is an image (Node's images start the version that
   * the workspace pins by `yarnPath`), and for bun on an `oven/bun` image; else `false`.
   */
  readonly preinstalled?: boolean | undefined;
  /**
   * Replaces the install command, e.g. `npm ci --ignore-scripts`. GitLab then caches nothing unless `cache` names a
   * folder, since it is not known where the command puts its downloads. Default: the manager's install from the
   * lockfile.
   */
  readonly install?: string | undefined;
}
