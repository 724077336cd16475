import type { Catalog } from './catalog.js';
import { numbered, quotedList } from './quoted-list.js';

/** What the messages about the end of a run need. */
export interface DteCompletionArguments {
  readonly 'dte/agents-run-on': { readonly coordinator: string };
  readonly 'dte/explicit-without-complete': { readonly coordinator: string };
  readonly 'dte/heartbeat': { readonly command: string };
  readonly 'dte/record-kills-agents': { readonly command: string };
  readonly 'dte/stop-after-incomplete': {
    /** Targets of the command that is cut off. */
    readonly targets: readonly string[];
    readonly listed: readonly string[];
    /** Whether the listed targets run in that command too, for the second time. */
    readonly repeated: boolean;
  };
  readonly 'dte/stop-after-unknown': {
    readonly target: string;
    /** The target that was probably meant. */
    readonly suggestion: string | undefined;
  };
  readonly 'dte/timeout-order':
    | { readonly cause: 'total-first'; readonly job: string; readonly total: number; readonly silence: number }
    | { readonly cause: 'missing'; readonly job: string; readonly kinds: readonly ('silence' | 'total')[] }
    | {
        readonly cause: 'before-nx';
        readonly job: string;
        readonly kind: 'silence' | 'total';
        readonly minutes: number;
        readonly nxMinutes: number;
        readonly variable: string;
      };
}

/** Runs that end too early, too late or not at all. */
export const dteCompletionCatalog: Catalog<DteCompletionArguments> = {
  'dte/agents-run-on': {
    severity: 'warning',
    summary: 'Agents keep waiting when the coordinator fails early',
    why:
      'The heartbeat that tells Nx Cloud about the end of the coordinator starts with its first Nx command. When a step ' +
      'before that fails, such as the install step, nobody tells the agents: they occupy their machines until the ' +
      '60-minute wait is over. A step that always runs at the end of the coordinator closes the run in every case.',
    sources: ['nrwl/nx#11123', 'https://nx.dev/docs/kb/heartbeat-and-manual-shutdown-handling'],
    message: ({ coordinator }) => `coordinator \`${coordinator}\` does not stop its agents when it fails early`,
    hint: () => 'run `nx-cloud stop-all-agents` at the end of the coordinator, whatever happened before',
  },
  'dte/explicit-without-complete': {
    severity: 'error',
    summary: 'The run waits for an explicit completion that does not come',
    why:
      'With explicit completion there is no heartbeat: Nx Cloud keeps the run open until `complete-ci-run` is called. ' +
      'Without that call, or when a failure skips it, the run never completes and the agents wait on.',
    sources: [
      'https://nx.dev/docs/kb/heartbeat-and-manual-shutdown-handling',
      'https://nx.dev/docs/kb/ci-execution-failed',
    ],
    message: ({ coordinator }) =>
      `coordinator \`${coordinator}\` asks for explicit completion and does not always complete the run`,
    hint: () => 'run `nx-cloud complete-ci-run` at the end of the coordinator, whatever happened before',
  },
  'dte/heartbeat': {
    severity: 'warning',
    summary: 'The process that reports to Nx Cloud is ended in the middle of the run',
    why:
      'The first Nx command of the coordinator starts a process in the background that tells Nx Cloud every few seconds ' +
      'that the run goes on. When nothing is heard for 30 seconds Nx Cloud takes the run for failed and stops the agents, ' +
      'also when the process was ended by a clean-up between two commands.',
    sources: ['https://nx.dev/docs/kb/heartbeat-and-manual-shutdown-handling', 'nrwl/nx#25300'],
    message: ({ command }) => `\`${command}\` may end what tells Nx Cloud that the run goes on`,
    hint: () =>
      'clean up after the last Nx command, or start the run with `--require-explicit-completion` and always end it with `complete-ci-run`',
  },
  'dte/record-kills-agents': {
    severity: 'info',
    summary: 'A recorded command that fails stops the agents',
    why:
      'Nx Cloud takes the failure of a recorded command for the end of the run and stops all agents, whatever ' +
      '`--stop-agents-on-failure` says. Behind a distributed command that cuts off what the agents still have to do.',
    sources: ['https://nx.dev/docs/guides/nx-cloud/record-commands', 'https://www.npmjs.com/package/nx-cloud'],
    message: ({ command }) =>
      `if what \`${command}\` runs fails, all agents stop, and tasks have been distributed before`,
    hint: () => 'record the command before the first distributed one, or run it without recording it',
  },
  'dte/stop-after-incomplete': {
    severity: 'error',
    summary: 'The run may end before a later command',
    why:
      'Once Nx Cloud has seen all targets of stop-after it takes the run for finished and refuses what comes later with ' +
      '"No additional tasks detected". A command whose targets are not listed is cut off when it comes after the listed ' +
      'ones, and so is the second of two commands that run the same target: with everything cached, the first one is ' +
      'done at once.',
    sources: [
      'https://nx.dev/docs/reference/nx-cloud-cli',
      'https://nx.dev/docs/kb/ci-execution-failed',
      'nrwl/nx#22888',
    ],
    message: ({ targets, listed, repeated }) =>
      repeated
        ? `agents may stop before ${quotedList(targets)} ${numbered(targets.length, 'runs', 'run')} for the second time: stop-after lists ${quotedList(listed)}`
        : `agents may stop before ${quotedList(targets)} ${numbered(targets.length, 'runs', 'run')}: stop-after lists only ${quotedList(listed)}`,
    hint: ({ repeated }) =>
      repeated
        ? 'list both as `target:configuration`, or run the target in one command'
        : 'list at least one target of every Nx command in stop-after',
  },
  'dte/stop-after-unknown': {
    severity: 'error',
    summary: 'Stop-after lists a target that no command runs',
    why:
      'Agents that have nothing left to do stop once the targets of stop-after have run. A target that no command of the ' +
      'coordinator runs is never seen, so no agent stops before the coordinator ends, and every minute until then is paid ' +
      'for.',
    sources: ['https://nx.dev/docs/reference/nx-cloud-cli', 'nrwl/nx#22143'],
    message: ({ target }) => `stop-after lists \`${target}\`, which no command of the coordinator runs`,
    hint: ({ suggestion }) =>
      suggestion === undefined
        ? 'list only targets that the commands run'
        : `write \`${suggestion}\` if that was meant; list only targets that the commands run`,
  },
  'dte/timeout-order': {
    severity: 'warning',
    summary: 'The timeouts of provider, job and Nx Cloud are in the wrong order',
    why:
      'Coordinator and agents are silent for long: one waits for tasks to complete, the others for tasks to come, both for ' +
      'up to 60 minutes unless `NX_CLOUD_ORCHESTRATOR_TIMEOUT_MS` and `NX_CLOUD_AGENT_TIMEOUT_MS` say otherwise. A ' +
      'provider that gives up earlier kills healthy jobs, and one killed agent fails the run. The total timeout has to ' +
      'come last, or a hanging job cannot be told from a long one.',
    sources: ['https://nx.dev/docs/reference/environment-variables', 'https://nx.dev/docs/kb/bring-your-own-compute'],
    message: (values) => {
      switch (values.cause) {
        case 'total-first':
          return `\`${values.job}\` ends after ${minutes(values.total)} in all, not later than after ${minutes(values.silence)} of silence`;
        case 'missing':
          return `\`${values.job}\` has no ${values.kinds.join(' and no ')} timeout`;
        case 'before-nx':
          return `the ${values.kind} timeout ends \`${values.job}\` after ${minutes(values.minutes)}, while Nx Cloud waits for ${minutes(values.nxMinutes)}`;
      }
    },
    hint: (values) => {
      switch (values.cause) {
        case 'total-first':
          return 'make the total timeout longer than the silence timeout';
        case 'missing':
          return `set ${values.kinds.map((kind) => (kind === 'silence' ? 'a silence timeout of 60 minutes' : 'a total timeout of more than 60 minutes')).join(' and ')}`;
        case 'before-nx':
          return `raise the timeout to ${minutes(values.nxMinutes)}, or lower \`${values.variable}\``;
      }
    },
  },
};

function minutes(count: number): string {
  return `${count} ${numbered(count, 'minute')}`;
}
