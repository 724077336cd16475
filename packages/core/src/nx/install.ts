import { builtCommand } from './built-command.js';
import type { CommandLineOptions, CommandLineParts } from './command-line-parts.js';
import type { PackageManagerName } from './invocation.js';

/** What the install command of a package manager needs to know. */
export interface InstallOptions extends Omit<CommandLineOptions, 'invocation'> {
  /** Which package manager installs. */
  readonly packageManager: PackageManagerName;
  /** Yarn only: `classic` is Yarn 1, `berry` is Yarn 2 and newer. Default: `classic`. */
  readonly flavour?: 'classic' | 'berry' | undefined;
  /**
   * Folder in the project that holds the downloaded packages, for providers that cache nothing outside of it.
   * Default: the package manager's own, in the home folder.
   */
  readonly cacheFolder?: string | undefined;
}

/** Installs exactly what the lockfile says. */
export interface InstallCommand extends InstallOptions, Omit<CommandLineParts, 'invocation'> {
  /** Discriminates `Command`. */
  readonly kind: 'install';
  /** None: the package manager is started by its own name. */
  readonly invocation?: never;
}

/** Installs the workspace's packages from the lockfile. */
export function install(options: InstallOptions): InstallCommand {
  const flavour = options.flavour ?? (options.packageManager === 'yarn' ? 'classic' : undefined);
  return builtCommand({ ...options, flavour, kind: 'install' });
}
