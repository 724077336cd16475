import type { Catalog } from './catalog.js';
import { quotedList } from './quoted-list.js';

/** What the messages about pools and assignment rules need. */
export interface DtePoolArguments {
  readonly 'dte/rule-without-agent': {
    readonly label: string;
    /** The labels that there are. */
    readonly labels: readonly string[];
    /** The label that was probably meant. */
    readonly suggestion: string | undefined;
  };
  readonly 'dte/agent-without-label': { readonly agents: string; readonly idle: boolean };
  readonly 'dte/label-without-rule': { readonly agents: string; readonly label: string; readonly idle: boolean };
  readonly 'dte/agent-count-drift': {
    /** How the number is told: the flag or the variable. */
    readonly by: string;
    readonly told: number;
    readonly actual: number;
  };
}

/** Pools that do not fit the assignment rules or the numbers. */
export const dtePoolCatalog: Catalog<DtePoolArguments> = {
  'dte/rule-without-agent': {
    severity: 'error',
    summary: 'An assignment rule names agents that do not exist',
    why:
      'A task that a rule matches runs only on agents whose `NX_AGENT_LAUNCH_TEMPLATE` the rule names. When no agent ' +
      'carries that label the task is never started, and the coordinator waits for it.',
    sources: ['https://nx.dev/docs/reference/nx-cloud/assignment-rules'],
    message: ({ label }) => `an assignment rule runs tasks on \`${label}\`, and no agents have that label`,
    hint: ({ labels, suggestion }) => {
      if (labels.length === 0) return 'give a pool that label; no pool has one';
      const there = `the labels are ${quotedList(labels)}`;
      return suggestion === undefined
        ? `name a label that a pool has; ${there}`
        : `write \`${suggestion}\` if that was meant; ${there}`;
    },
  },
  'dte/agent-without-label': {
    severity: 'warning',
    summary: 'Agents without a label take no task that a rule assigns',
    why:
      'A task that an assignment rule matches runs only on agents with one of the labels of the rule. Agents without a ' +
      'label are left with what no rule matches, and with nothing where the rules match everything.',
    sources: ['https://nx.dev/docs/reference/nx-cloud/assignment-rules'],
    message: ({ agents, idle }) =>
      idle
        ? `agents \`${agents}\` have no label, and the assignment rules leave no task for them`
        : `agents \`${agents}\` have no label and get only tasks that no assignment rule names`,
    hint: () => 'give the pool a label and name it in a rule',
  },
  'dte/label-without-rule': {
    severity: 'warning',
    summary: 'No assignment rule names the label of a pool',
    why:
      'A task that an assignment rule matches runs only on agents with one of the labels of the rule. A pool that no rule ' +
      'names is left with what no rule matches, and with nothing where the rules match everything.',
    sources: ['https://nx.dev/docs/reference/nx-cloud/assignment-rules'],
    message: ({ agents, label, idle }) =>
      idle
        ? `no assignment rule names \`${label}\`, and the rules leave no task for agents \`${agents}\``
        : `no assignment rule names \`${label}\`: agents \`${agents}\` get only tasks that no rule names`,
    hint: ({ label }) => `name \`${label}\` in a rule, or take the pool away`,
  },
  'dte/agent-count-drift': {
    severity: 'warning',
    summary: 'Nx Cloud is told another number of agents than there are',
    why:
      'Nx Cloud plans the distribution for the number it is told. With another one it splits the tasks for agents that ' +
      'never come, or leaves some without work. Current versions count the agents that report, and need no number.',
    sources: ['nrwl/ci#16', 'https://nx.dev/docs/reference/environment-variables'],
    message: ({ by, told, actual }) => `\`${by}\` says ${told}, and there are ${actual} agents`,
    hint: ({ by }) => `leave \`${by}\` out, or set it to the number of agents`,
  },
};
