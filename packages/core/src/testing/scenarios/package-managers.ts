import type { PackageManagerInput } from '../../model/package-manager.js';
import { affected } from '../../nx/affected.js';
import type { Scenario } from './scenario.js';

/** One run per package manager. */
export const packageManagerScenarios: readonly Scenario[] = [
  scenario('npm', { name: 'npm' }, 'node:22'),
  scenario('pnpm', { name: 'pnpm', version: '9.15.0' }, 'node:22'),
  scenario('yarn-classic', { name: 'yarn' }, 'node:22'),
  scenario('yarn-berry', { name: 'yarn', version: '4.6.0' }, 'node:22'),
  scenario('bun', { name: 'bun', version: '1.2.0' }, 'oven/bun:1.2'),
];

function scenario(name: string, packageManager: PackageManagerInput, image: string): Scenario {
  return {
    name: `package-manager-${name}`,
    shows: `install, exec prefix and cache with ${name}`,
    input: {
      name: 'ci',
      image,
      packageManager,
      commands: [affected({ targets: ['lint', 'test', 'build'] })],
      agents: { count: 2, parallel: 3 },
    },
  };
}
