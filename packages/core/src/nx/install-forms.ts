import type { InstallOptions } from './install.js';
import type { PackageManagerName } from './invocation.js';

/** How one package manager installs exactly what its lockfile says. */
export interface InstallForm {
  readonly packageManager: PackageManagerName;
  /** Yarn only. */
  readonly flavour?: 'classic' | 'berry';
  /** The ways to write the command, without its flags. The first is canonical. */
  readonly commands: readonly [canonical: readonly string[], ...others: ReadonlyArray<readonly string[]>];
  /** The flag that forbids to change the lockfile; absent where the command does so by itself. */
  readonly frozenFlag?: string;
  /** Whether the command, given without any flag, leaves the lockfile alone on CI. */
  readonly isFrozenOnCi?: boolean;
  /** The flags that tell the cache folder; absent where variables do. */
  readonly folder?: FolderFlags;
}

/** How the folder with the downloaded packages is told. */
export interface FolderFlags {
  readonly flag: string;
  /** Printed with the folder: do not ask the registry about a package that is in it. */
  readonly offlineFlag?: string;
  /** Printed before the frozen flag, as the Nx recipe for GitLab does. */
  readonly isFirst?: boolean;
}

/** Every way to install that the vocabulary knows; the first of a package manager is its default. */
export const installForms: Readonly<Record<PackageManagerName, readonly [InstallForm, ...InstallForm[]]>> = {
  npm: [
    {
      packageManager: 'npm',
      commands: [
        ['npm', 'ci'],
        ['npm', 'clean-install'],
      ],
      folder: { flag: '--cache', offlineFlag: '--prefer-offline' },
    },
  ],
  pnpm: [
    {
      packageManager: 'pnpm',
      commands: [
        ['pnpm', 'install'],
        ['pnpm', 'i'],
      ],
      frozenFlag: '--frozen-lockfile',
      isFrozenOnCi: true,
      folder: { flag: '--store-dir' },
    },
  ],
  yarn: [
    {
      packageManager: 'yarn',
      flavour: 'classic',
      commands: [['yarn', 'install'], ['yarn']],
      frozenFlag: '--frozen-lockfile',
      folder: { flag: '--cache-folder', offlineFlag: '--prefer-offline', isFirst: true },
    },
    {
      packageManager: 'yarn',
      flavour: 'berry',
      commands: [['yarn', 'install'], ['yarn']],
      frozenFlag: '--immutable',
    },
  ],
  bun: [
    {
      packageManager: 'bun',
      commands: [
        ['bun', 'install'],
        ['bun', 'i'],
      ],
      frozenFlag: '--frozen-lockfile',
      folder: { flag: '--cache-dir' },
    },
  ],
};

/** The form that prints an install command. */
export function installFormOf({ packageManager, flavour }: InstallOptions): InstallForm {
  const [defaultForm, ...others] = installForms[packageManager];
  return others.find((form) => form.flavour === flavour) ?? defaultForm;
}
