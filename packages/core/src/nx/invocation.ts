/**
 * How a locally installed binary is started; `none` is the bare binary, which must then be on the `PATH`.
 *
 * `npx --yes`, `pnpm dlx`, `yarn dlx` and `bunx` download the package when it is not installed.
 */
export type Exec = 'none' | 'npx' | 'npx --yes' | 'pnpm exec' | 'pnpm dlx' | 'yarn' | 'yarn dlx' | 'bunx';

/** The two binaries that understand Nx commands. `nx-cloud` knows the Nx Cloud commands only. */
export type NxCli = 'nx' | 'nx-cloud';

/** What stands before the subcommand on a command line, as in `pnpm exec nx-cloud`. */
export interface Invocation {
  /** How the binary is started. */
  readonly exec: Exec;
  /** Which binary is started. */
  readonly cli: NxCli;
}

/** The package managers whose install and exec commands are known. */
export type PackageManagerName = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** The exec that starts a binary which the package manager has installed into the workspace. */
export function execOf(packageManager: PackageManagerName): Exec {
  switch (packageManager) {
    case 'npm':
      return 'npx';
    case 'pnpm':
      return 'pnpm exec';
    case 'yarn':
      return 'yarn';
    case 'bun':
      return 'bunx';
  }
}

/**
 * An exec that also works when `node_modules` is missing, because the install step is what failed.
 *
 * `npx` ships with Node, takes the local binary when there is one and downloads the package otherwise; `--yes` keeps it
 * from asking. Images for Bun need not hold Node, and `bunx` behaves the same way.
 */
export function downloadingExecOf(packageManager: PackageManagerName): Exec {
  return packageManager === 'bun' ? 'bunx' : 'npx --yes';
}
