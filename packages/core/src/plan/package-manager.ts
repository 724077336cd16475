import type { PackageManagerInput } from '../model/package-manager.js';
import type { Command } from '../nx/command.js';
import { install } from '../nx/install.js';
import { downloadingExecOf, type Exec, execOf, type PackageManagerName } from '../nx/invocation.js';
import { parseCommand } from '../nx/parse-command.js';
import type { ProviderTraits } from '../provider/provider.js';
import type { PlanCache } from './plan-job.js';

/** The package manager with everything that follows from it. */
export interface PackageManager {
  readonly name: PackageManagerName;
  readonly version: string | undefined;
  /** Whether the image has it. */
  readonly preinstalled: boolean;
  /** Starts a binary of the workspace. */
  readonly exec: Exec;
  /** Starts a binary also when nothing is installed. */
  readonly downloadingExec: Exec;
  readonly install: Command;
  /** Keeps the download store between runs; absent where the install command is the team's own and the store unknown. */
  readonly cache: PlanCache | undefined;
}

/** Where each manager keeps what it downloaded: in the project when told to, at home by itself. */
const stores: Readonly<Record<PackageManagerName, { project: string; home: string; lockfile: string }>> = {
  npm: { project: '.npm', home: '~/.npm', lockfile: 'package-lock.json' },
  pnpm: { project: '.pnpm-store', home: '~/.local/share/pnpm/store', lockfile: 'pnpm-lock.yaml' },
  yarn: { project: '.yarn-cache', home: '~/.cache/yarn', lockfile: 'yarn.lock' },
  bun: { project: '.bun-cache', home: '~/.bun/install/cache', lockfile: 'bun.lock' },
};

const yarnBerryHome = '~/.yarn/berry/cache';

/** What a choice of package manager means on one provider and image. `caching` says whether its store is kept. */
export function resolvePackageManager(
  choice: PackageManagerName | PackageManagerInput | undefined,
  image: string | undefined,
  traits: ProviderTraits,
  caching: boolean,
): PackageManager {
  const input: PackageManagerInput = typeof choice === 'object' ? choice : { name: choice ?? 'npm' };
  const { name, version } = input;
  const flavour = isYarnBerry(input) ? 'berry' : 'classic';
  const store = stores[name];
  const inProject = caching && traits.cacheScope === 'project';
  const home = flavour === 'berry' ? yarnBerryHome : store.home;
  const ownInstall = input.install === undefined ? undefined : parseCommand(input.install);
  return {
    name,
    version,
    preinstalled: input.preinstalled ?? isPreinstalled(name, flavour, image),
    exec: execOf(name),
    downloadingExec: downloadingExecOf(name),
    install:
      ownInstall ??
      install({
        packageManager: name,
        ...(name === 'yarn' ? { flavour } : {}),
        ...(inProject ? { cacheFolder: store.project } : {}),
      }),
    cache:
      ownInstall !== undefined && traits.cacheScope === 'project'
        ? undefined
        : {
            name,
            paths: [traits.cacheScope === 'project' ? `${store.project}/` : home],
            keyFiles: [store.lockfile],
          },
  };
}

function isYarnBerry(input: PackageManagerInput): boolean {
  return input.name === 'yarn' && input.version !== undefined && Number.parseInt(input.version, 10) >= 2;
}

/** Node's own images bring npm and Yarn 1, whose `yarn` starts the version a workspace pins by `yarnPath`. */
function isPreinstalled(name: PackageManagerName, flavour: 'classic' | 'berry', image: string | undefined): boolean {
  if (name === 'npm') return true;
  if (name === 'yarn') return flavour === 'classic' || image !== undefined;
  return name === 'bun' && image !== undefined && image.startsWith('oven/bun');
}
