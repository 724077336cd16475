import type { Catalog } from './catalog.js';
import { numbered, quotedList } from './quoted-list.js';

/** What the messages about coordinators and agents that do not find each other need. */
export interface DtePairingArguments {
  readonly 'dte/no-agents-for-trigger': {
    /** The side that waits in vain. */
    readonly waiting: 'coordinator' | 'agents';
    /** Names of the waiting jobs. */
    readonly jobs: readonly string[];
    /** When they wait, e.g. `pull requests`; empty: always. */
    readonly occasions: readonly string[];
  };
  readonly 'dte/rerun-failed':
    | { readonly cause: 'retries'; readonly job: string; readonly retries: number }
    | { readonly cause: 'no-guard'; readonly jobs: readonly string[] };
  readonly 'dte/exec-id-mismatch':
    | {
        readonly cause: 'differs';
        readonly variable: string;
        readonly coordinator: string;
        readonly agents: readonly string[];
      }
    | { readonly cause: 'runs'; readonly coordinator: string; readonly agents: readonly string[] }
    | { readonly cause: 'shared'; readonly first: string; readonly second: string };
  readonly 'dte/exec-id-not-unique': {
    readonly variable: string;
    readonly value: string;
    /** Why two runs get the same value. */
    readonly cause: 'constant' | 'commit';
  };
  readonly 'dte/branch-unknown': {
    readonly jobs: readonly string[];
    readonly provider: string;
    /** When the variable is empty; empty: it is not set at all. */
    readonly occasions: readonly string[];
  };
}

/** Coordinators and agents that do not find each other, or find the wrong ones. */
export const dtePairingCatalog: Catalog<DtePairingArguments> = {
  'dte/no-agents-for-trigger': {
    severity: 'error',
    summary: 'A coordinator runs without agents, or agents run without a coordinator',
    why:
      'The coordinator hands its tasks to Nx Cloud and waits for agents to take them. Where the provider selects the two ' +
      'by different triggers, a run exists in which one side is missing: the coordinator hangs until its 60-minute wait ' +
      'is over, or the agents do. On GitLab a job without rules of its own is absent from merge request pipelines, so ' +
      'agents without the rules of the coordinator are missing there.',
    sources: [
      'https://nx.dev/docs/kb/bring-your-own-compute',
      'https://docs.gitlab.com/ci/jobs/job_rules/',
      'gitlab-org/gitlab-ee#8950',
    ],
    message: ({ waiting, jobs, occasions }) => {
      const many = waiting === 'agents';
      const missing = many ? 'coordinator' : 'agents';
      const who = `${waiting} ${quotedList(jobs)}`;
      if (occasions.length === 0) return `${who} ${many ? 'have' : 'has'} no ${missing}`;
      return `${who} ${many ? 'run' : 'runs'} on ${occasions.join(', ')} without ${many ? 'a coordinator' : 'agents'}`;
    },
    hint: ({ waiting, occasions }) => {
      if (occasions.length > 0) return 'give the coordinator and its agents the same triggers';
      return waiting === 'agents'
        ? 'add a job to the same pipeline that runs `nx-cloud start-ci-run --distribute-on=manual` and the Nx commands'
        : 'add jobs to the same pipeline that run `nx-cloud start-agent`';
    },
  },
  'dte/rerun-failed': {
    severity: 'warning',
    summary: 'Rerunning a single job of the run leaves it without its counterparts',
    why:
      'An agent ends with success even when tasks on it failed, so a rerun of the failed jobs starts the coordinator ' +
      'without agents, and it waits until it times out. Where the provider keeps the id of the run, the rerun even ' +
      'belongs to an execution that Nx Cloud has closed already. Automatic retries of one job are the same trap.',
    sources: ['nrwl/nx#32844', 'https://nx.dev/docs/kb/ci-execution-failed'],
    message: (values) =>
      values.cause === 'retries'
        ? `\`${values.job}\` is retried ${values.retries} ${numbered(values.retries, 'time')} by itself`
        : `a rerun of ${quotedList(values.jobs)} alone is not stopped`,
    hint: (values) =>
      values.cause === 'retries'
        ? 'turn its retries off and rerun the whole pipeline instead'
        : 'end the job with a message when it is part of a rerun',
  },
  'dte/exec-id-mismatch': {
    severity: 'error',
    summary: 'Coordinator and agents do not belong to the same execution',
    why:
      'Nx Cloud pairs a coordinator with the agents that report the same execution id, extended by ' +
      '`NX_CI_EXECUTION_ENV` where several coordinators share one CI run. When the two sides differ, the agents wait for ' +
      'a run that never starts and the coordinator for agents that never come. Each CircleCI workflow has an id of its own, ' +
      'so that agents in another workflow than their coordinator are in another execution. When two coordinators share ' +
      'one id, the first to finish closes the run of the other.',
    sources: ['https://nx.dev/docs/reference/environment-variables', 'https://circleci.com/docs/reference/variables/'],
    message: (values) => {
      switch (values.cause) {
        case 'differs':
          return `\`${values.variable}\` of coordinator \`${values.coordinator}\` differs from that of agents ${quotedList(values.agents)}`;
        case 'runs':
          return `coordinator \`${values.coordinator}\` and agents ${quotedList(values.agents)} are in different workflows, each with an execution id of its own`;
        case 'shared':
          return `coordinators \`${values.first}\` and \`${values.second}\` run at once under one execution id`;
      }
    },
    hint: (values) => {
      switch (values.cause) {
        case 'differs':
          return `set \`${values.variable}\` to one value on the coordinator and on all of its agents`;
        case 'runs':
          return 'start the coordinator and its agents in one workflow';
        case 'shared':
          return 'give each coordinator and its agents an `NX_CI_EXECUTION_ENV` of their own';
      }
    },
  },
  'dte/exec-id-not-unique': {
    severity: 'error',
    summary: 'The execution id is the same in several runs',
    why:
      'Nx Cloud takes two runs with one execution id for one run. The second one belongs to an execution that has ended ' +
      'already: it accepts no tasks, and its agents are told to stop as soon as they start.',
    sources: ['https://nx.dev/docs/kb/ci-execution-failed', 'https://nx.dev/docs/reference/environment-variables'],
    message: ({ variable, value, cause }) =>
      cause === 'constant'
        ? `\`${variable}\` is \`${value}\` in every run`
        : `\`${variable}\` is \`${value}\`, the same in every run of one commit`,
    hint: ({ variable }) =>
      `leave \`${variable}\` out, or make it from the id and the attempt of the provider's pipeline run`,
  },
  'dte/branch-unknown': {
    severity: 'warning',
    summary: 'Nx Cloud does not learn the branch or pull request',
    why:
      'Nx Cloud files a run under the number of the pull request, or under the branch where there is none, and comments ' +
      'on the pull request by that number. Its client does not find both by itself on every provider; it reads ' +
      '`NX_BRANCH` first.',
    sources: ['https://nx.dev/docs/reference/environment-variables', 'https://nx.dev/docs/kb/bring-your-own-compute'],
    message: ({ jobs, provider, occasions }) =>
      occasions.length === 0
        ? `${quotedList(jobs)} ${numbered(jobs.length, 'sets', 'set')} no \`NX_BRANCH\`, and Nx Cloud does not find the branch on ${provider}`
        : `\`NX_BRANCH\` of ${quotedList(jobs)} is empty on ${occasions.join(', ')}`,
    hint: () => 'set `NX_BRANCH` to the number of the pull request, or to the branch where there is none',
  },
};
