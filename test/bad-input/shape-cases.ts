import { type BadPipeline, pipelineWith, pipelineWithout, valid } from './bad-pipeline.js';
import { cyclic, endless, nested, unreadable } from './hostile-values.js';

/** Pipelines of the wrong shape. */
export const shapeCases: readonly BadPipeline[] = [
  {
    what: 'a pipeline that is a number',
    input: 5,
    findings: [
      { code: 'model/wrong-type', path: 'pipeline', message: 'expected an object, got `5`', hint: 'give an object' },
    ],
  },
  {
    what: 'a pipeline that is null',
    input: null,
    findings: [
      { code: 'model/wrong-type', path: 'pipeline', message: 'expected an object, got `null`', hint: 'give an object' },
    ],
  },
  {
    what: 'a pipeline that is a list',
    input: [valid],
    findings: [
      { code: 'model/wrong-type', path: 'pipeline', message: 'expected an object, got a list', hint: 'give an object' },
    ],
  },
  {
    what: 'a pipeline that is a function',
    input: () => valid,
    findings: [
      {
        code: 'model/wrong-type',
        path: 'pipeline',
        message: 'expected an object, got a function',
        hint: 'give an object, as plain data',
      },
    ],
  },
  {
    what: 'an empty pipeline',
    input: {},
    findings: [
      { code: 'model/missing', path: 'name', message: '`name` is missing', hint: 'add `name`: text' },
      {
        code: 'model/missing',
        path: 'commands',
        message: '`commands` is missing',
        hint: "add `commands`: what the coordinator runs, e.g. `[affected({ targets: ['test'] })]`",
      },
      {
        code: 'model/missing',
        path: 'agents',
        message: '`agents` is missing',
        hint: 'add `agents`: the agents, e.g. `{ count: 3 }`',
      },
    ],
  },
  {
    what: 'a pipeline without a name',
    input: pipelineWithout('name'),
    findings: [{ code: 'model/missing', path: 'name', message: '`name` is missing', hint: 'add `name`: text' }],
  },
  {
    what: 'a misspelt key, told once although the right one is missing',
    input: pipelineWith({ agents: { cuont: 3 } }),
    findings: [
      {
        code: 'model/unknown-key',
        path: 'agents.cuont',
        message: 'unknown key `cuont`',
        hint: 'did you mean `count`?',
      },
    ],
  },
  {
    what: 'a misspelt key of the pipeline itself',
    input: { name: 'build', comands: ['npm test'], agents: { count: 1 } },
    findings: [
      {
        code: 'model/unknown-key',
        path: 'comands',
        message: 'unknown key `comands`',
        hint: 'did you mean `commands`?',
      },
    ],
  },
  {
    what: 'an unknown key that resembles none',
    input: pipelineWith({ cache: [{ name: 'npm', paths: ['.npm'], keyFiles: ['a'], colour: 'red' }] }),
    findings: [
      {
        code: 'model/unknown-key',
        path: 'cache[0].colour',
        message: 'unknown key `colour`',
        hint: 'remove it, or use one of `name`, `paths` or `keyFiles`',
      },
    ],
  },
  {
    what: 'a count of zero',
    input: pipelineWith({ agents: { count: 0 } }),
    findings: [
      {
        code: 'model/out-of-range',
        path: 'agents.count',
        message: 'expected a whole number from 1 to 1000, got `0`',
        hint: 'give a whole number from 1 to 1000',
      },
    ],
  },
  {
    what: 'a count below zero',
    input: pipelineWith({ agents: { count: -1 } }),
    findings: [
      {
        code: 'model/out-of-range',
        path: 'agents.count',
        message: 'expected a whole number from 1 to 1000, got `-1`',
        hint: 'give a whole number from 1 to 1000',
      },
    ],
  },
  {
    what: 'half an agent',
    input: pipelineWith({ agents: { count: 2.5 } }),
    findings: [
      {
        code: 'model/out-of-range',
        path: 'agents.count',
        message: 'expected a whole number from 1 to 1000, got `2.5`',
        hint: 'give a whole number from 1 to 1000',
      },
    ],
  },
  {
    what: 'a count that is not a number',
    input: pipelineWith({ agents: { count: Number.NaN } }),
    findings: [
      {
        code: 'model/out-of-range',
        path: 'agents.count',
        message: 'expected a whole number from 1 to 1000, got `NaN`',
        hint: 'give a whole number from 1 to 1000',
      },
    ],
  },
  {
    what: 'a count beyond reason',
    input: pipelineWith({ agents: { count: 1001 } }),
    findings: [
      {
        code: 'model/out-of-range',
        path: 'agents.count',
        message: 'expected a whole number from 1 to 1000, got `1001`',
        hint: 'give a whole number from 1 to 1000',
      },
    ],
  },
  {
    what: 'a count in quotes',
    input: pipelineWith({ agents: { count: '3' } }),
    findings: [
      {
        code: 'model/wrong-type',
        path: 'agents.count',
        message: 'expected a whole number from 1 to 1000, got the text `3`',
        hint: 'leave the quotes out',
      },
    ],
  },
  {
    what: 'no parallel tasks, in a pool and in a command',
    input: pipelineWith({
      agents: { count: 1, parallel: 0 },
      commands: [{ kind: 'affected', targets: ['test'], parallel: 0 }],
    }),
    findings: [
      {
        code: 'model/out-of-range',
        path: 'commands[0].parallel',
        message: 'expected a whole number from 1 to 1000, got `0`',
        hint: 'give a whole number from 1 to 1000',
      },
      {
        code: 'model/out-of-range',
        path: 'agents.parallel',
        message: 'expected a whole number from 1 to 1000, got `0`',
        hint: 'give a whole number from 1 to 1000',
      },
    ],
  },
  {
    what: 'too many retries',
    input: pipelineWith({ coordinator: { retries: 3 } }),
    findings: [
      {
        code: 'model/out-of-range',
        path: 'coordinator.retries',
        message: 'expected a whole number from 0 to 2, got `3`',
        hint: 'give a whole number from 0 to 2',
      },
    ],
  },
  {
    what: 'timeouts of no and of endless minutes',
    input: pipelineWith({ timeouts: { silenceMinutes: 0, totalMinutes: Number.POSITIVE_INFINITY } }),
    findings: [
      {
        code: 'model/out-of-range',
        path: 'timeouts.silenceMinutes',
        message: 'expected a whole number from 1 to 43200, got `0`',
        hint: 'give a whole number from 1 to 43200',
      },
      {
        code: 'model/out-of-range',
        path: 'timeouts.totalMinutes',
        message: 'expected a whole number from 1 to 43200, got `Infinity`',
        hint: 'give a whole number from 1 to 43200',
      },
    ],
  },
  {
    what: 'timeouts that are neither',
    input: pipelineWith({ timeouts: true }),
    findings: [
      {
        code: 'model/wrong-type',
        path: 'timeouts',
        message: 'expected an object or `false`, got `true`',
        hint: 'give an object or `false`',
      },
    ],
  },
  {
    what: 'a list given as text',
    input: pipelineWith({ setup: 'corepack enable' }),
    findings: [
      {
        code: 'model/wrong-type',
        path: 'setup',
        message: 'expected a list, got the text `corepack enable`',
        hint: 'put it in a list, even when it is alone',
      },
    ],
  },
  {
    what: 'a switch given as text',
    input: pipelineWith({ safeguards: { completion: 'false' } }),
    findings: [
      {
        code: 'model/wrong-type',
        path: 'safeguards.completion',
        message: 'expected `true` or `false`, got the text `false`',
        hint: 'leave the quotes out',
      },
    ],
  },
  {
    what: 'a number where text is needed',
    input: pipelineWith({ image: 22, mainBranch: 7 }),
    findings: [
      {
        code: 'model/wrong-type',
        path: 'image',
        message: 'expected text or `byProvider({ … })`, got `22`',
        hint: 'put it in quotes',
      },
      { code: 'model/wrong-type', path: 'mainBranch', message: 'expected text, got `7`', hint: 'put it in quotes' },
    ],
  },
  {
    what: 'values by provider without `byProvider`',
    input: pipelineWith({ image: { circleci: 'cimg/node:22.12' } }),
    findings: [
      {
        code: 'model/wrong-type',
        path: 'image',
        message: 'expected text or `byProvider({ … })`, got an object',
        hint: 'put values by provider into `byProvider({ … })`',
      },
    ],
  },
  {
    what: 'a choice of nothing',
    input: pipelineWith({ image: { kind: 'by-provider', values: {} } }),
    findings: [
      {
        code: 'model/empty-list',
        path: 'image.values',
        message: '`values` is empty',
        hint: 'add an entry, or leave out what it belongs to',
      },
    ],
  },
  {
    what: 'a wrong value for one provider',
    input: pipelineWith({ machine: { kind: 'by-provider', values: { gitlab: { size: 4 } } } }),
    findings: [
      {
        code: 'model/wrong-type',
        path: 'machine.values.gitlab.size',
        message: 'expected text, got `4`',
        hint: 'put it in quotes',
      },
    ],
  },
  {
    what: 'a package manager that does not exist',
    input: pipelineWith({ packageManager: 'pmpm' }),
    findings: [
      {
        code: 'model/wrong-value',
        path: 'packageManager',
        message: 'expected `npm`, `pnpm`, `yarn` or `bun`, got the text `pmpm`',
        hint: 'did you mean `pnpm`?',
      },
    ],
  },
  {
    what: 'an object with a package manager that does not exist',
    input: pipelineWith({ packageManager: { name: 'cargo', version: '1' } }),
    findings: [
      {
        code: 'model/wrong-value',
        path: 'packageManager.name',
        message: 'expected `npm`, `pnpm`, `yarn` or `bun`, got the text `cargo`',
        hint: 'use `npm`, `pnpm`, `yarn` or `bun`',
      },
    ],
  },
  {
    what: 'a misspelt dialect',
    input: pipelineWith({ nx: { dialect: 'cli-config' } }),
    findings: [
      {
        code: 'model/wrong-value',
        path: 'nx.dialect',
        message: 'expected `flags` or `ci-config`, got the text `cli-config`',
        hint: 'did you mean `ci-config`?',
      },
    ],
  },
  {
    what: 'commands that are none',
    input: pipelineWith({ commands: ['', 5, { kind: 'afected', targets: ['test'] }] }),
    findings: [
      {
        code: 'model/empty-text',
        path: 'commands[0]',
        message: '`commands[0]` is an empty text',
        hint: 'fill it in, or leave it out',
      },
      {
        code: 'model/wrong-type',
        path: 'commands[1]',
        message: 'expected a shell line or a command such as `affected({ … })`, got `5`',
        hint: 'give a shell line or a command such as `affected({ … })`',
      },
      {
        code: 'model/wrong-value',
        path: 'commands[2].kind',
        message:
          'expected `start-ci-run`, `start-nx-agents`, `record`, `affected`, `run-many`, `format:check`, `start-agent`, `complete-ci-run`, `fix-ci`, `upload-agent-metrics`, `install` or `shell`, got the text `afected`',
        hint: 'did you mean `affected`?',
      },
    ],
  },
  {
    what: 'commands without targets',
    input: pipelineWith({
      commands: [{ kind: 'affected', targets: [] }, { kind: 'run-many' }, { kind: 'affected', targets: 'test' }],
    }),
    findings: [
      {
        code: 'model/empty-list',
        path: 'commands[0].targets',
        message: '`targets` is empty',
        hint: 'add an entry, or leave out what it belongs to',
      },
      {
        code: 'model/missing',
        path: 'commands[1].targets',
        message: '`targets` is missing',
        hint: 'add `targets`: a list',
      },
      {
        code: 'model/wrong-type',
        path: 'commands[2].targets',
        message: 'expected a list, got the text `test`',
        hint: 'put it in a list, even when it is alone',
      },
    ],
  },
  {
    what: 'a mistake inside of a recorded command',
    input: pipelineWith({ commands: [{ kind: 'record', command: { kind: 'affected', targets: [''] } }] }),
    findings: [
      {
        code: 'model/empty-text',
        path: 'commands[0].command.targets[0]',
        message: '`targets[0]` is an empty text',
        hint: 'fill it in, or leave it out',
      },
    ],
  },
  {
    what: 'no commands at all',
    input: pipelineWith({ commands: [] }),
    findings: [
      {
        code: 'model/empty-list',
        path: 'commands',
        message: '`commands` is empty',
        hint: 'add an entry, or leave out what it belongs to',
      },
    ],
  },
  {
    what: 'lists that need an entry',
    input: pipelineWith({
      agents: [],
      machine: { runner: [] },
      coordinator: { artifacts: { paths: [] } },
      jobs: [{ kind: 'job', name: 'lint', order: 'before', steps: [] }],
    }),
    findings: [
      {
        code: 'model/empty-list',
        path: 'agents',
        message: '`agents` is empty',
        hint: 'add an entry, or leave out what it belongs to',
      },
      {
        code: 'model/empty-list',
        path: 'machine.runner',
        message: '`runner` is empty',
        hint: 'add an entry, or leave out what it belongs to',
      },
      {
        code: 'model/empty-list',
        path: 'coordinator.artifacts.paths',
        message: '`paths` is empty',
        hint: 'add an entry, or leave out what it belongs to',
      },
      {
        code: 'model/empty-list',
        path: 'jobs[0].steps',
        message: '`steps` is empty',
        hint: 'add an entry, or leave out what it belongs to',
      },
    ],
  },
  {
    what: 'a cache with no folder and too many key files',
    input: pipelineWith({ cache: [{ name: 'npm', paths: [], keyFiles: ['a', 'b', 'c'] }] }),
    findings: [
      {
        code: 'model/empty-list',
        path: 'cache[0].paths',
        message: '`paths` is empty',
        hint: 'add an entry, or leave out what it belongs to',
      },
      {
        code: 'model/out-of-range',
        path: 'cache[0].keyFiles',
        message: 'expected a list of at most 2, got a list of 3',
        hint: 'give a list of at most 2',
      },
    ],
  },
  {
    what: 'a job that is none',
    input: pipelineWith({ jobs: [{ name: 'deploy', order: 'after', steps: ['true'] }, 5] }),
    findings: [
      {
        code: 'model/wrong-type',
        path: 'jobs[0]',
        message: "expected `job({ … })` or a job of a provider's builder, got an object",
        hint: "give `job({ … })` or a job of a provider's builder",
      },
      {
        code: 'model/wrong-type',
        path: 'jobs[1]',
        message: "expected `job({ … })` or a job of a provider's builder, got `5`",
        hint: "give `job({ … })` or a job of a provider's builder",
      },
    ],
  },
  {
    what: 'a job in the wrong place',
    input: pipelineWith({ jobs: [{ kind: 'job', name: 'deploy', order: 'last', steps: ['true'] }] }),
    findings: [
      {
        code: 'model/wrong-value',
        path: 'jobs[0].order',
        message: 'expected `before`, `beside` or `after`, got the text `last`',
        hint: 'use `before`, `beside` or `after`',
      },
    ],
  },
  {
    what: 'an image from a function',
    input: pipelineWith({ image: () => 'node:22' }),
    findings: [
      {
        code: 'model/wrong-type',
        path: 'image',
        message: 'expected text or `byProvider({ … })`, got a function',
        hint: 'give text or `byProvider({ … })`, as plain data',
      },
    ],
  },
  {
    what: 'things that are no data',
    input: pipelineWith({ mainBranch: new Date(0), setup: [Symbol('x')], timeouts: new Map(), env: { BIG: 5n } }),
    findings: [
      {
        code: 'model/wrong-type',
        path: 'mainBranch',
        message: 'expected text, got an instance of Date',
        hint: 'give text, as plain data',
      },
      {
        code: 'model/wrong-type',
        path: 'setup[0]',
        message: 'expected a shell line or a command such as `affected({ … })`, got a symbol',
        hint: 'give a shell line or a command such as `affected({ … })`, as plain data',
      },
      {
        code: 'model/wrong-type',
        path: 'timeouts',
        message: 'expected an object or `false`, got an instance of Map',
        hint: 'give an object or `false`, as plain data',
      },
      {
        code: 'model/wrong-type',
        path: 'env.BIG',
        message: 'expected text, a number, `secret()`, `expression(…)` or `byProvider({ … })`, got a bigint',
        hint: 'give text, a number, `secret()`, `expression(…)` or `byProvider({ … })`, as plain data',
      },
    ],
  },
  {
    what: 'a function in native data',
    input: pipelineWith({
      overrides: { gitlab: { stages: () => [] } },
      jobs: [
        { kind: 'native-job', provider: 'gitlab', name: 'x', order: 'after', definition: { script: [new Set()] } },
      ],
    }),
    findings: [
      {
        code: 'model/wrong-type',
        path: 'overrides.gitlab.stages',
        message: 'expected plain data, got a function',
        hint: 'use plain data: texts, numbers, booleans, lists and objects',
      },
      {
        code: 'model/wrong-type',
        path: 'jobs[0].definition.script[0]',
        message: 'expected plain data, got an instance of Set',
        hint: 'use plain data: texts, numbers, booleans, lists and objects',
      },
    ],
  },
  {
    what: 'a value that contains itself',
    input: pipelineWith({ overrides: cyclic() }),
    findings: [
      {
        code: 'model/cyclic',
        path: 'overrides.gitlab.deploy.self',
        message: '`overrides.gitlab.deploy.self` leads back to an object that contains it',
        hint: 'copy the part that is needed instead of referring to the whole',
      },
    ],
  },
  {
    what: 'a value that is nested too deep',
    input: pipelineWith({ overrides: nested(150) }),
    findings: [
      {
        code: 'model/too-deep',
        path: `overrides${'.down'.repeat(100)}`,
        message: 'nested deeper than 100 levels',
        hint: 'flatten it',
      },
    ],
  },
  {
    what: 'a list without end',
    input: pipelineWith({ setup: endless }),
    findings: [
      {
        code: 'model/too-large',
        path: 'setup',
        message: 'holds more than 200000 values',
        hint: 'check for a list or an object that was multiplied by mistake',
      },
    ],
  },
  {
    what: 'an object that throws when it is read',
    input: pipelineWith({ nx: unreadable }),
    findings: [
      {
        code: 'model/wrong-type',
        path: 'nx',
        message: 'expected an object, got an object that cannot be read',
        hint: 'give an object, as plain data',
      },
    ],
  },
  {
    what: 'a prototype smuggled in',
    input: pipelineWith({ env: JSON.parse('{ "__proto__": "x" }') }),
    findings: [
      {
        code: 'model/unknown-key',
        path: 'env.__proto__',
        message: 'unknown key `__proto__`',
        hint: 'remove it: no key is spelt like it',
      },
    ],
  },
];
