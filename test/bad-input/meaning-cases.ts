import { type BadPipeline, pipelineWith, schedulesOf, valid } from './bad-pipeline.js';

/** Pipelines of the right shape that make no sense. */
export const meaningCases: readonly BadPipeline[] = [
  {
    what: 'schedules that are none',
    input: pipelineWith({
      triggers: { schedules: schedulesOf('@daily', '60 3 * * *', '0 3 * * 8', '0 3 * * 5-1', '0/5 3 * * *') },
    }),
    findings: [
      {
        code: 'model/invalid-cron',
        path: 'triggers.schedules[0].cron',
        message: '`@daily` is no schedule: it has 1 field instead of 5',
        hint: 'write minute, hour, day, month and weekday in UTC, e.g. `0 3 * * 1-5`',
      },
      {
        code: 'model/invalid-cron',
        path: 'triggers.schedules[1].cron',
        message: '`60 3 * * *` is no schedule: `60` is no minute (0-59)',
        hint: 'write minute, hour, day, month and weekday in UTC, e.g. `0 3 * * 1-5`',
      },
      {
        code: 'model/invalid-cron',
        path: 'triggers.schedules[2].cron',
        message: '`0 3 * * 8` is no schedule: `8` is no weekday (0-7)',
        hint: 'write minute, hour, day, month and weekday in UTC, e.g. `0 3 * * 1-5`',
      },
      {
        code: 'model/invalid-cron',
        path: 'triggers.schedules[3].cron',
        message: '`0 3 * * 5-1` is no schedule: `5-1` is no weekday (0-7)',
        hint: 'write minute, hour, day, month and weekday in UTC, e.g. `0 3 * * 1-5`',
      },
      {
        code: 'model/invalid-cron',
        path: 'triggers.schedules[4].cron',
        message: '`0/5 3 * * *` is no schedule: `0/5` is no minute (0-59)',
        hint: 'write minute, hour, day, month and weekday in UTC, e.g. `0 3 * * 1-5`',
      },
    ],
  },
  {
    what: 'branches that cannot exist',
    input: pipelineWith({
      mainBranch: 'ma in',
      triggers: { branches: ['', 'release/*', '/^v.*$/', 'a..b', 'feature?', '-x'] },
    }),
    findings: [
      {
        code: 'model/invalid-branch',
        path: 'mainBranch',
        message: '`ma in` matches no branch: it has white space in it',
        hint: 'write the name of a branch as git prints it',
      },
      {
        code: 'model/empty-text',
        path: 'triggers.branches[0]',
        message: '`branches[0]` is an empty text',
        hint: 'fill it in, or leave it out',
      },
      {
        code: 'model/invalid-branch',
        path: 'triggers.branches[2]',
        message: '`/^v.*$/` matches no branch: a regular expression is no pattern here',
        hint: 'write the name of a branch as git prints it',
      },
      {
        code: 'model/invalid-branch',
        path: 'triggers.branches[3]',
        message: '`a..b` matches no branch: git allows no such name',
        hint: 'write the name of a branch as git prints it',
      },
      {
        code: 'model/invalid-branch',
        path: 'triggers.branches[4]',
        message: '`feature?` matches no branch: `?` is not allowed in it',
        hint: 'write the name of a branch as git prints it',
      },
      {
        code: 'model/invalid-branch',
        path: 'triggers.branches[5]',
        message: '`-x` matches no branch: git allows no such name',
        hint: 'write the name of a branch as git prints it',
      },
    ],
  },
  {
    what: 'a pattern where a branch is needed',
    input: pipelineWith({
      mainBranch: 'release/*',
      triggers: { schedules: [{ name: 'nightly', cron: '0 3 * * *', branch: '*' }] },
    }),
    findings: [
      {
        code: 'model/invalid-branch',
        path: 'mainBranch',
        message: '`release/*` matches no branch: `*` is not allowed in it',
        hint: 'write the name of a branch as git prints it',
      },
      {
        code: 'model/invalid-branch',
        path: 'triggers.schedules[0].branch',
        message: '`*` matches no branch: `*` is not allowed in it',
        hint: 'write the name of a branch as git prints it',
      },
    ],
  },
  {
    what: 'paths out of the repository',
    input: pipelineWith({
      workingDirectory: '../app',
      cache: [{ name: 'npm', paths: ['/root/.npm', '~/.npm'], keyFiles: ['~/package-lock.json'] }],
      coordinator: { artifacts: { paths: ['dist\\app', 'C:/out'] } },
    }),
    findings: [
      {
        code: 'model/invalid-path',
        path: 'workingDirectory',
        message: '`../app` is no path inside the repository: it leaves its folder by `..`',
        hint: 'write it relative to the root of the repository or workspace, with `/` between folders',
      },
      {
        code: 'model/invalid-path',
        path: 'cache[0].paths[0]',
        message: '`/root/.npm` is no path inside the repository: it is absolute',
        hint: 'write it relative to the root of the repository or workspace, with `/` between folders',
      },
      {
        code: 'model/invalid-path',
        path: 'cache[0].keyFiles[0]',
        message: '`~/package-lock.json` is no path inside the repository: it is in the home folder',
        hint: 'write it relative to the root of the repository or workspace, with `/` between folders',
      },
      {
        code: 'model/invalid-path',
        path: 'coordinator.artifacts.paths[0]',
        message: '`dist\\app` is no path inside the repository: it has a backslash in it',
        hint: 'write it relative to the root of the repository or workspace, with `/` between folders',
      },
      {
        code: 'model/invalid-path',
        path: 'coordinator.artifacts.paths[1]',
        message: '`C:/out` is no path inside the repository: it is absolute',
        hint: 'write it relative to the root of the repository or workspace, with `/` between folders',
      },
    ],
  },
  {
    what: 'paths that depend on variables',
    input: pipelineWith({
      workingDirectory: 'apps/$APP',
      agents: { count: 1, artifacts: { paths: ['${CI_PROJECT_DIR}/dist'] } },
    }),
    findings: [
      {
        code: 'model/invalid-path',
        path: 'agents.artifacts.paths[0]',
        message:
          '`${CI_PROJECT_DIR}/dist` is no path inside the repository: it has a `$` in it, for which some providers put a variable',
        hint: 'write it relative to the root of the repository or workspace, with `/` between folders',
      },
      {
        code: 'model/invalid-path',
        path: 'workingDirectory',
        message:
          '`apps/$APP` is no path inside the repository: it has a `$` in it, for which some providers put a variable',
        hint: 'write it relative to the root of the repository or workspace, with `/` between folders',
      },
    ],
  },
  {
    what: 'versions that are ranges and tags',
    input: pipelineWith({ nx: { version: '^22.0.0' }, packageManager: { name: 'pnpm', version: 'latest' } }),
    findings: [
      {
        code: 'model/invalid-version',
        path: 'nx.version',
        message: '`^22.0.0` is no version',
        hint: 'write it out, e.g. `22.1.0`, or leave it out',
      },
      {
        code: 'model/invalid-version',
        path: 'packageManager.version',
        message: '`latest` is no version',
        hint: 'write it out, e.g. `22.1.0`, or leave it out',
      },
    ],
  },
  {
    what: 'the agent-count flag of a command that is not run',
    input: pipelineWith({ nx: { dialect: 'ci-config', agentCount: { flag: true } } }),
    findings: [
      {
        code: 'model/agent-count-flag',
        path: 'nx.agentCount.flag',
        message: '`agentCount.flag` with the `ci-config` dialect, whose start command has no flags',
        hint: 'use `agentCount: { variable: true }`, or the dialect `flags`',
      },
    ],
  },
  {
    what: 'assignment rules for nothing',
    input: pipelineWith({
      nx: {
        assignmentRules: [
          { runOn: [{ agent: 'large' }] },
          { targets: ['e2e'], runOn: [] },
          { targets: ['lint,build'], runOn: [{ agent: 'large', parallelism: 0 }] },
        ],
      },
    }),
    findings: [
      {
        code: 'model/empty-assignment-rule',
        path: 'nx.assignmentRules[0]',
        message: 'the rule has neither `projects` nor `targets` nor `configurations`',
        hint: "add one of them, e.g. `targets: ['e2e-ci*']`",
      },
      {
        code: 'model/empty-list',
        path: 'nx.assignmentRules[1].runOn',
        message: '`runOn` is empty',
        hint: 'add an entry, or leave out what it belongs to',
      },
      {
        code: 'model/comma-in-pattern',
        path: 'nx.assignmentRules[2].targets[0]',
        message: '`lint,build` matches nothing: it would have to be all of these names at once',
        hint: "write `'lint'`, `'build'`",
        severity: 'warning',
      },
      {
        code: 'model/out-of-range',
        path: 'nx.assignmentRules[2].runOn[0].parallelism',
        message: 'expected a whole number from 1 to 1000, got `0`',
        hint: 'give a whole number from 1 to 1000',
      },
    ],
  },
  {
    what: 'a misspelt provider beside an error',
    input: pipelineWith({
      image: { kind: 'by-provider', values: { gitlub: 'node:22', default: 'node:22' } },
      overrides: { bitbuket: {} },
      mainBranch: 'a b',
    }),
    findings: [
      {
        code: 'model/unknown-provider',
        path: 'image.values.gitlub',
        message: 'no provider `gitlub` comes with dtekit',
        hint: 'did you mean `gitlab`?',
        severity: 'warning',
      },
      {
        code: 'model/unknown-provider',
        path: 'overrides.bitbuket',
        message: 'no provider `bitbuket` comes with dtekit',
        hint: 'did you mean `bitbucket`?',
        severity: 'warning',
      },
      {
        code: 'model/invalid-branch',
        path: 'mainBranch',
        message: '`a b` matches no branch: it has white space in it',
        hint: 'write the name of a branch as git prints it',
      },
    ],
  },
  {
    what: 'both dialects',
    input: pipelineWith({
      nx: { dialect: 'ci-config' },
      commands: [{ kind: 'start-ci-run', distributeOn: 'manual' }, ...valid.commands],
    }),
    findings: [
      {
        code: 'dte/mixed-config',
        path: 'commands[0]',
        message: '`start-ci-run` does not run in a workspace with a `.nx/ci-config.yaml`',
        hint: 'start the run with `nx-cloud start-nx-agents` alone, or remove `.nx/ci-config.yaml` and use `start-ci-run` alone',
      },
    ],
  },
  {
    what: 'a stop-after target that no command runs',
    input: pipelineWith({ nx: { stopAfter: ['lint', 'test', 'biuld'] } }),
    findings: [
      {
        code: 'dte/stop-after-unknown',
        path: 'coordinator',
        message: 'stop-after lists `biuld`, which no command of the coordinator runs',
        hint: 'list only targets that the commands run',
      },
    ],
  },
  {
    what: 'a rule for a label that no pool has',
    input: pipelineWith({
      agents: { count: 1, label: 'small' },
      nx: { assignmentRules: [{ targets: ['*'], runOn: [{ agent: 'large' }] }] },
    }),
    findings: [
      {
        code: 'dte/rule-without-agent',
        path: 'nx.assignmentRules[0].runOn[0].agent',
        message: 'an assignment rule runs tasks on `large`, and no agents have that label',
        hint: 'name a label that a pool has; the labels are `small`',
      },
    ],
  },
  {
    what: 'a job that may take less time than it may be silent',
    input: pipelineWith({ timeouts: { silenceMinutes: 60, totalMinutes: 30 } }),
    findings: [
      {
        code: 'dte/timeout-order',
        path: 'timeouts.totalMinutes',
        message: '`main` ends after 30 minutes in all, not later than after 60 minutes of silence',
        hint: 'make the total timeout longer than the silence timeout',
      },
      {
        code: 'dte/timeout-order',
        path: 'timeouts.totalMinutes',
        message: '`agent` ends after 30 minutes in all, not later than after 60 minutes of silence',
        hint: 'make the total timeout longer than the silence timeout',
      },
    ],
  },
];
