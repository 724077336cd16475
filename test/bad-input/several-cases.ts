import type { BadPipeline } from './bad-pipeline.js';

/** Pipelines with several mistakes of different kinds: all are told at once, in the order of the pipeline. */
export const severalCases: readonly BadPipeline[] = [
  {
    what: 'mistakes of shape and of meaning together',
    input: {
      name: 'nightly build',
      image: 'node:22',
      packageManager: 'npm@10',
      env: { NX_CLOUD_ACCESS_TOKEN: 'hush', 'MY-VAR': 1, DEBUG: false },
      triggers: { branches: ['main'], schedules: [{ name: 'nightly', cron: '0 25 * * *' }], pullRequest: true },
      commands: ['npx nx format:check', { kind: 'affected', target: ['test'] }],
      agents: [{ count: 3, label: 'small' }, { count: 0, label: 'large!' }, { label: 'small' }],
      jobs: [{ kind: 'job', name: 'main', order: 'before', steps: ['npm run lint'] }],
    },
    findings: [
      {
        code: 'model/invalid-name',
        path: 'name',
        message: '`nightly build` is no valid name for a pipeline',
        hint: 'use a letter, then letters, digits, `-` and `_`',
      },
      {
        code: 'model/wrong-value',
        path: 'packageManager',
        message: 'expected `npm`, `pnpm`, `yarn` or `bun`, got the text `npm@10`',
        hint: 'use `npm`, `pnpm`, `yarn` or `bun`',
      },
      {
        code: 'model/secret-as-text',
        path: 'env.NX_CLOUD_ACCESS_TOKEN',
        message: 'the secret `NX_CLOUD_ACCESS_TOKEN` is given as text',
        hint: "write `env: { NX_CLOUD_ACCESS_TOKEN: secret() }`, keep the value in the provider's settings, and replace one that was committed",
      },
      {
        code: 'model/invalid-env-name',
        path: 'env["MY-VAR"]',
        message: '`MY-VAR` cannot be the name of an environment variable',
        hint: 'use letters, digits and `_`, and no digit in front',
      },
      {
        code: 'model/wrong-type',
        path: 'env.DEBUG',
        message: 'expected text, a number, `secret()`, `expression(…)` or `byProvider({ … })`, got a boolean',
        hint: 'put it in quotes',
      },
      {
        code: 'model/invalid-cron',
        path: 'triggers.schedules[0].cron',
        message: '`0 25 * * *` is no schedule: `25` is no hour (0-23)',
        hint: 'write minute, hour, day, month and weekday in UTC, e.g. `0 3 * * 1-5`',
      },
      {
        code: 'model/unknown-key',
        path: 'triggers.pullRequest',
        message: 'unknown key `pullRequest`',
        hint: 'did you mean `pullRequests`?',
      },
      {
        code: 'model/unknown-key',
        path: 'commands[1].target',
        message: 'unknown key `target`',
        hint: 'did you mean `targets`?',
      },
      {
        code: 'model/out-of-range',
        path: 'agents[1].count',
        message: 'expected a whole number from 1 to 1000, got `0`',
        hint: 'give a whole number from 1 to 1000',
      },
      {
        code: 'model/invalid-name',
        path: 'agents[1].label',
        message: '`large!` is no valid name for a label',
        hint: 'use letters, digits, `-` and `_`',
      },
      {
        code: 'model/duplicate-label',
        path: 'agents[2].label',
        message: 'two pools are labelled `small`',
        hint: 'give each pool a label of its own, or make them one pool',
      },
      {
        code: 'model/missing',
        path: 'agents[2].count',
        message: '`count` is missing',
        hint: 'add `count`: a whole number from 1 to 1000',
      },
      {
        code: 'model/duplicate-name',
        path: 'jobs[0].name',
        message: 'two jobs are named `main`',
        hint: 'give each a `name` of its own, or each pool its own `label`',
      },
    ],
  },
  {
    what: 'what follows from another mistake only once',
    input: {
      name: '',
      comands: [],
      agents: { count: '3', lable: 'large', env: { CI: null } },
      nx: { assignmentRules: [{ targets: ['e2e'], runOn: [{ agent: 'large', parallelism: '2' }] }], dialect: 1 },
    },
    findings: [
      {
        code: 'model/empty-text',
        path: 'name',
        message: '`name` is an empty text',
        hint: 'fill it in, or leave it out',
      },
      {
        code: 'model/unknown-key',
        path: 'comands',
        message: 'unknown key `comands`',
        hint: 'did you mean `commands`?',
      },
      {
        code: 'model/wrong-type',
        path: 'agents.count',
        message: 'expected a whole number from 1 to 1000, got the text `3`',
        hint: 'leave the quotes out',
      },
      {
        code: 'model/unknown-key',
        path: 'agents.lable',
        message: 'unknown key `lable`',
        hint: 'did you mean `label`?',
      },
      {
        code: 'model/wrong-type',
        path: 'agents.env.CI',
        message: 'expected text, a number, `secret()`, `expression(…)` or `byProvider({ … })`, got `null`',
        hint: 'give text, a number, `secret()`, `expression(…)` or `byProvider({ … })`',
      },
      {
        code: 'model/wrong-type',
        path: 'nx.assignmentRules[0].runOn[0].parallelism',
        message: 'expected a whole number from 1 to 1000, got the text `2`',
        hint: 'leave the quotes out',
      },
      {
        code: 'model/wrong-value',
        path: 'nx.dialect',
        message: 'expected `flags` or `ci-config`, got `1`',
        hint: 'use `flags` or `ci-config`',
      },
    ],
  },
];
