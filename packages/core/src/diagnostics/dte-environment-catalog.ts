import type { Catalog } from './catalog.js';
import { numbered, quotedList } from './quoted-list.js';

/** What the messages about jobs that are not alike, or too much alike, need. */
export interface DteEnvironmentArguments {
  readonly 'dte/node-or-pm-mismatch': {
    readonly what: 'image' | 'package manager';
    readonly coordinator: string;
    readonly coordinatorValue: string;
    readonly agents: string;
    readonly agentsValue: string;
  };
  readonly 'dte/env-mismatch': {
    readonly variable: string;
    readonly coordinator: string;
    readonly agents: readonly string[];
    /** Whether the agents lack the variable or have another value. */
    readonly cause: 'missing' | 'differs';
  };
  readonly 'dte/missing-token': {
    readonly variable: string;
    /** The jobs that lack the token. */
    readonly jobs: readonly string[];
    /** A job of the same run that has it. */
    readonly holder: string;
  };
  readonly 'dte/duplicate-agent-name':
    | { readonly cause: 'constant'; readonly agents: string; readonly name: string; readonly count: number }
    | { readonly cause: 'shared'; readonly first: string; readonly second: string; readonly name: string }
    | { readonly cause: 'unnamed'; readonly agents: readonly string[] };
  readonly 'dte/after-script-env': { readonly command: string; readonly agents: string };
  readonly 'dte/cached-marker': { readonly jobs: readonly string[]; readonly path: string };
}

/** Jobs of one run that are not alike where they must be, or alike where they must not. */
export const dteEnvironmentCatalog: Catalog<DteEnvironmentArguments> = {
  'dte/node-or-pm-mismatch': {
    severity: 'warning',
    summary: 'Coordinator and agents run on different software',
    why:
      'The coordinator computes the hashes of the tasks, the agents run them. With another Node, another operating system ' +
      'or another package manager the two get different hashes, miss the cache, or fail to install at all. Nx asks for ' +
      'the same environment and the same source code on all of them.',
    sources: ['https://nx.dev/docs/kb/bring-your-own-compute'],
    message: ({ what, coordinator, coordinatorValue, agents, agentsValue }) =>
      `the ${what} of agents \`${agents}\` is \`${agentsValue}\`, that of coordinator \`${coordinator}\` is \`${coordinatorValue}\``,
    hint: ({ what }) => `use the same ${what} on the coordinator and its agents`,
  },
  'dte/env-mismatch': {
    severity: 'warning',
    summary: 'A variable of the coordinator is not the same on the agents',
    why:
      'Tasks run on the agents, and Nx Cloud forwards no variable to agents that it did not start itself. A task that ' +
      'reads the variable behaves as if it were not set, or gets another value than on the coordinator.',
    sources: ['https://nx.dev/docs/reference/nx-cloud-cli', 'https://nx.dev/docs/kb/bring-your-own-compute'],
    message: ({ variable, coordinator, agents, cause }) =>
      cause === 'missing'
        ? `\`${variable}\` is set on coordinator \`${coordinator}\` and not on agents ${quotedList(agents)}`
        : `\`${variable}\` of coordinator \`${coordinator}\` has another value on agents ${quotedList(agents)}`,
    hint: ({ variable }) => `set \`${variable}\` alike on the coordinator and its agents, if tasks read it`,
  },
  'dte/missing-token': {
    severity: 'warning',
    summary: 'Only one side of the run gets the Nx Cloud token',
    why:
      'A job without access to Nx Cloud does not fail: the Nx Cloud commands print a warning and end with success. The ' +
      'coordinator then runs everything itself, or the agents end at once and the coordinator waits for them.',
    sources: ['https://nx.dev/docs/reference/environment-variables', 'https://nx.dev/docs/kb/access-tokens'],
    message: ({ variable, jobs, holder }) =>
      `${quotedList(jobs)} ${numbered(jobs.length, 'gets', 'get')} no \`${variable}\`, while \`${holder}\` does`,
    hint: ({ variable }) => `pass \`${variable}\` to the coordinator and to all of its agents`,
  },
  'dte/duplicate-agent-name': {
    severity: 'error',
    summary: 'Agents cannot be told apart by name',
    why:
      'Nx Cloud tells agents apart by `NX_AGENT_NAME`, and the client refuses to start a second agent of one name on a ' +
      'machine with "Duplicate Agent ID Detected". Without a name each agent takes that of its CI job or a random one, so ' +
      'that logs and metrics of two runs cannot be compared.',
    sources: ['https://nx.dev/docs/reference/environment-variables', 'https://nx.dev/docs/kb/bring-your-own-compute'],
    message: (values) => {
      switch (values.cause) {
        case 'constant':
          return `all ${values.count} agents of \`${values.agents}\` are named \`${values.name}\``;
        case 'shared':
          return `agents \`${values.first}\` and \`${values.second}\` are both named \`${values.name}\``;
        case 'unnamed':
          return `agents ${quotedList(values.agents)} have no \`NX_AGENT_NAME\``;
      }
    },
    hint: () => 'set `NX_AGENT_NAME` to a name with the index of the agent in it',
  },
  'dte/after-script-env': {
    severity: 'warning',
    summary: 'What runs at the end does not know the name of the agent',
    why:
      'Commands that always run at the end of a job run in a fresh shell, which does not have what the steps exported. ' +
      'Metrics and fixes are then reported under another name than the tasks of the agent.',
    sources: ['https://nx.dev/docs/kb/bring-your-own-compute', 'https://docs.gitlab.com/ci/yaml/#after_script'],
    message: ({ command, agents }) => `\`${command}\` of agents \`${agents}\` runs without their \`NX_AGENT_NAME\``,
    hint: () => 'export `NX_AGENT_NAME` again before the command, or set it for the whole job',
  },
  'dte/cached-marker': {
    severity: 'warning',
    summary: 'A cache keeps the marker that turns the distribution on',
    why:
      '`start-ci-run` leaves a marker file in the cache folder of Nx, and each agent a lock file with its name. A later ' +
      'job that restores `node_modules` or the cache of Nx finds them: an ordinary job starts to distribute and hangs, ' +
      'or an agent stops with "Duplicate Agent ID Detected".',
    sources: ['https://nx.dev/docs/reference/nx-cloud-cli', 'nrwl/nx#23308'],
    message: ({ jobs, path }) =>
      `the cache of ${quotedList(jobs)} keeps \`${path}\`, where Nx Cloud leaves the files of the run`,
    hint: () => 'cache the download folder of the package manager instead',
  },
};
