import { type BadPipeline, cache, group, pipelineWith, service } from './bad-pipeline.js';

const nightly = { name: 'nightly', cron: '0 3 * * *' };

/** Pipelines with wrong names, and with two of one name. */
export const nameCases: readonly BadPipeline[] = [
  {
    what: 'names that no provider takes',
    input: pipelineWith({
      name: '1 build',
      coordinator: { name: 'main job' },
      agents: { count: 1, label: 'linux large', name: 'ägent' },
    }),
    findings: [
      {
        code: 'model/invalid-name',
        path: 'name',
        message: '`1 build` is no valid name for a pipeline',
        hint: 'use a letter, then letters, digits, `-` and `_`',
      },
      {
        code: 'model/invalid-name',
        path: 'agents.label',
        message: '`linux large` is no valid name for a label',
        hint: 'use letters, digits, `-` and `_`',
      },
      {
        code: 'model/invalid-name',
        path: 'agents.name',
        message: '`ägent` is no valid name for a job',
        hint: 'use a letter, then letters, digits, `-` and `_`',
      },
      {
        code: 'model/invalid-name',
        path: 'coordinator.name',
        message: '`main job` is no valid name for a job',
        hint: 'use a letter, then letters, digits, `-` and `_`',
      },
    ],
  },
  {
    what: 'names of things in lists',
    input: pipelineWith({
      cache: [{ name: 'my cache', paths: ['.npm'], keyFiles: ['package-lock.json'] }],
      services: [{ name: 'my db', image: 'postgres:17' }],
      triggers: { schedules: [{ name: 'every night', cron: '0 3 * * *' }] },
    }),
    findings: [
      {
        code: 'model/invalid-name',
        path: 'cache[0].name',
        message: '`my cache` is no valid name for a cache',
        hint: 'use letters, digits and `-`',
      },
      {
        code: 'model/invalid-name',
        path: 'services[0].name',
        message: '`my db` is no valid name for a service',
        hint: 'use letters, digits, `-`, `_` and `.`',
      },
      {
        code: 'model/invalid-name',
        path: 'triggers.schedules[0].name',
        message: '`every night` is no valid name for a schedule',
        hint: 'use letters, digits, `-` and `_`',
      },
    ],
  },
  {
    what: 'two pools without label',
    input: pipelineWith({ agents: [{ count: 1 }, { count: 2 }] }),
    findings: [
      {
        code: 'model/duplicate-name',
        path: 'agents[1]',
        message: 'two jobs are named `agent`',
        hint: 'give each a `name` of its own, or each pool its own `label`',
      },
    ],
  },
  {
    what: 'two pools with one label',
    input: pipelineWith({
      agents: [
        { count: 1, label: 'large' },
        { count: 2, label: 'large' },
      ],
      nx: { assignmentRules: [{ targets: ['e2e'], runOn: [{ agent: 'large' }] }] },
    }),
    findings: [
      {
        code: 'model/duplicate-label',
        path: 'agents[1].label',
        message: 'two pools are labelled `large`',
        hint: 'give each pool a label of its own, or make them one pool',
      },
    ],
  },
  {
    what: 'a job named like the coordinator',
    input: pipelineWith({ jobs: [{ kind: 'job', name: 'Main', order: 'before', steps: ['true'] }] }),
    findings: [
      {
        code: 'model/duplicate-name',
        path: 'jobs[0].name',
        message: 'two jobs are named `Main`',
        hint: 'give each a `name` of its own, or each pool its own `label`',
      },
    ],
  },
  {
    what: 'a native job named like a neutral one',
    input: pipelineWith({
      jobs: [
        { kind: 'job', name: 'deploy', order: 'after', steps: ['true'] },
        { kind: 'native-job', provider: 'gitlab', name: 'deploy', order: 'after', definition: { script: ['true'] } },
      ],
    }),
    findings: [
      {
        code: 'model/duplicate-name',
        path: 'jobs[1].name',
        message: 'two jobs are named `deploy`',
        hint: 'give each a `name` of its own, or each pool its own `label`',
      },
    ],
  },
  {
    what: 'two groups, caches, services and schedules of one name',
    input: {
      name: 'build',
      groups: [group('linux'), group('linux')],
      cache: [cache('npm'), cache('npm')],
      services: [service('db'), service('db')],
      triggers: { schedules: [nightly, nightly] },
    },
    findings: [
      {
        code: 'model/duplicate-name',
        path: 'groups[1].name',
        message: 'two groups are named `linux`',
        hint: 'give each a name of its own, or remove one',
      },
      {
        code: 'model/duplicate-name',
        path: 'cache[1].name',
        message: 'two caches are named `npm`',
        hint: 'give each a name of its own, or remove one',
      },
      {
        code: 'model/duplicate-name',
        path: 'services[1].name',
        message: 'two services are named `db`',
        hint: 'give each a name of its own, or remove one',
      },
      {
        code: 'model/duplicate-name',
        path: 'triggers.schedules[1].name',
        message: 'two schedules are named `nightly`',
        hint: 'give each a name of its own, or remove one',
      },
    ],
  },
  {
    what: 'groups beside commands and agents',
    input: pipelineWith({ groups: [group('linux')], coordinator: { name: 'main' } }),
    findings: [
      {
        code: 'model/groups-and-commands',
        path: 'commands',
        message: '`commands` beside `groups`',
        hint: 'move `commands` into the groups, or remove `groups`',
      },
      {
        code: 'model/groups-and-commands',
        path: 'agents',
        message: '`agents` beside `groups`',
        hint: 'move `agents` into the groups, or remove `groups`',
      },
      {
        code: 'model/groups-and-commands',
        path: 'coordinator',
        message: '`coordinator` beside `groups`',
        hint: 'move `coordinator` into the groups, or remove `groups`',
      },
    ],
  },
  {
    what: 'a group without agents and with a wrong name',
    input: { name: 'build', groups: [{ name: 'linux 1', commands: ['npm test'] }] },
    findings: [
      {
        code: 'model/invalid-name',
        path: 'groups[0].name',
        message: '`linux 1` is no valid name for a group',
        hint: 'use a letter, then letters, digits and `-`',
      },
      {
        code: 'model/missing',
        path: 'groups[0].agents',
        message: '`agents` is missing',
        hint: 'add `agents`: a pool such as `{ count: 3 }` or a list of pools',
      },
    ],
  },
];
