import { memberOf } from '@dtekit/core/provider';
import type { ExpandedStep } from './expand-steps.js';
import { resolveText } from './expression.js';

/** What a command of a well-known orb comes to. */
export interface KnownCommand {
  /** The shell line it runs; absent where it runs nothing of the workspace. */
  readonly line?: string;
  /** The folder it runs in; absent: the job's. */
  readonly directory?: string;
  /** Whether it keeps folders that its source decides on. */
  readonly keepsFolders: boolean;
}

/** Reads commands of the orb `circleci/node` (https://github.com/CircleCI-Public/node-orb). */
export function readNodeCommand(step: ExpandedStep): KnownCommand | undefined {
  if (step.orb?.startsWith('circleci/node@') !== true) return undefined;
  if (step.command === 'install' || step.command === 'install-yarn') return { keepsFolders: false };
  return step.command === 'install-packages' ? readInstallPackages(step) : undefined;
}

const installLines: ReadonlyMap<string, string> = new Map(
  Object.entries({
    npm: 'npm ci',
    yarn: 'yarn install --frozen-lockfile',
    'yarn-berry': 'yarn install --immutable',
    pnpm: 'pnpm install --frozen-lockfile',
    bun: 'bun install --frozen-lockfile',
  }),
);

function readInstallPackages({ body, scope }: ExpandedStep): KnownCommand | undefined {
  const argument = (name: string): string | undefined => {
    const value = memberOf(body, name);
    if (value === undefined || typeof value === 'object') return undefined;
    return resolveText(String(value), scope).text;
  };
  const line = argument('override-ci-command') ?? installLines.get(argument('pkg-manager') ?? 'npm');
  const directory = argument('app-dir');
  if (line === undefined) return undefined;
  return {
    line,
    ...(directory === undefined ? {} : { directory }),
    keepsFolders: argument('with-cache') !== 'false',
  };
}
