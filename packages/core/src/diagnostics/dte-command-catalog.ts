import type { Catalog } from './catalog.js';

/** What the messages about single commands need. */
export interface DteCommandArguments {
  readonly 'dte/start-after-nx': { readonly command: string };
  readonly 'dte/mixed-config': { readonly cause: 'file-and-flags' | 'both-commands' | 'no-file' };
  readonly 'dte/parallel-exit-code': { readonly command: string };
  readonly 'dte/alias-too-new': {
    readonly command: string;
    readonly minimum: string;
    readonly version: string;
    /** Whether the command has an older name that does the same. */
    readonly isAlias: boolean;
  };
  readonly 'dte/skip-cache': { readonly command: string };
}

/** Commands that do not do what they seem to. */
export const dteCommandCatalog: Catalog<DteCommandArguments> = {
  'dte/start-after-nx': {
    severity: 'error',
    summary: 'An Nx command runs before `start-ci-run`',
    why:
      '`start-ci-run` turns the distribution on for the commands that come after it. A command before it runs on the ' +
      'coordinator alone and makes the run known to Nx Cloud without the settings of `start-ci-run`, which then do not ' +
      'apply.',
    sources: ['https://nx.dev/docs/kb/migrate-to-ci-config', 'https://nx.dev/docs/reference/nx-cloud-cli'],
    message: ({ command }) => `\`${command}\` runs before \`start-ci-run\``,
    hint: () => 'run `start-ci-run` before every other Nx command of the coordinator',
  },
  'dte/mixed-config': {
    severity: 'error',
    summary: 'The start command does not fit `.nx/ci-config.yaml`',
    why:
      '`start-ci-run` takes its settings from flags and ends with an error when the workspace has a ' +
      '`.nx/ci-config.yaml`. `start-nx-agents` takes them from that file and ends with an error when there is none.',
    sources: ['https://nx.dev/docs/kb/ci-execution-failed', 'https://nx.dev/docs/kb/migrate-to-ci-config'],
    message: ({ cause }) => {
      switch (cause) {
        case 'file-and-flags':
          return '`start-ci-run` does not run in a workspace with a `.nx/ci-config.yaml`';
        case 'both-commands':
          return '`start-ci-run` and `start-nx-agents` are both used, and never work in the same workspace';
        case 'no-file':
          return '`start-nx-agents` does not run in a workspace without a `.nx/ci-config.yaml`';
      }
    },
    hint: ({ cause }) =>
      cause === 'no-file'
        ? 'write `.nx/ci-config.yaml`, or start the run with `nx-cloud start-ci-run --distribute-on=manual`'
        : 'start the run with `nx-cloud start-nx-agents` alone, or remove `.nx/ci-config.yaml` and use `start-ci-run` alone',
  },
  'dte/parallel-exit-code': {
    severity: 'error',
    summary: 'A failing background command does not fail the job',
    why:
      'A shell forgets the exit code of a command that `&` sends to the background. The job goes on and is green, though ' +
      'the command failed. A bare `wait` does not help: it waits for all of them and succeeds.',
    sources: ['nrwl/nx#15612', 'nrwl/nx#13923', 'nrwl/nx#8068'],
    message: ({ command }) => `the exit code of \`${command}\` is lost, because \`&\` runs it in the background`,
    hint: () =>
      'run the targets in one command, `nx affected -t lint,test,build`, or `wait` for each process by its id',
  },
  'dte/alias-too-new': {
    severity: 'error',
    summary: "A command is newer than the workspace's Nx",
    why:
      'The `nx` program learned the Nx Cloud commands one by one: `start-ci-run`, `record` and `fix-ci` in 21.3, ' +
      '`start-agent` and `stop-all-agents` in 21.6.6, `start-nx-agents` in 23.2. An older one takes them for the name of ' +
      'a target and fails. The `nx-cloud` program knows all of them in every version.',
    sources: ['https://www.npmjs.com/package/nx?activeTab=versions', 'https://nx.dev/docs/kb/resource-usage'],
    message: ({ command, minimum, version }) => `\`${command}\` needs Nx ${minimum}, and the workspace has ${version}`,
    hint: ({ minimum, isAlias }) =>
      isAlias
        ? `call \`nx-cloud\` instead of \`nx\`, or update Nx to ${minimum}`
        : `leave the command out, or update Nx to ${minimum}`,
  },
  'dte/skip-cache': {
    severity: 'warning',
    summary: '`--skip-nx-cache` hides a distributed run',
    why:
      'Agents hand their results to each other through the cache. With `--skip-nx-cache` the run does not show up in Nx ' +
      'Cloud, and clients ignore the flag while they distribute.',
    sources: ['nrwl/nx#16942'],
    message: ({ command }) => `\`${command}\` skips the cache, which distributed tasks need`,
    hint: () => 'leave `--skip-nx-cache` out, or keep the command from being distributed with `--no-agents`',
  },
};
