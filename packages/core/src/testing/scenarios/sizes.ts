import { pool } from '../../model/role.js';
import { affected } from '../../nx/affected.js';
import { record } from '../../nx/record.js';
import type { Scenario } from './scenario.js';

const commands = [affected({ targets: ['lint', 'test', 'build'] })];

/** Runs of different shapes: from one agent to two hundred, from one pool to two groups. */
export const sizeScenarios: readonly Scenario[] = [
  {
    name: 'one-agent',
    shows: 'the smallest run, all defaults',
    input: { name: 'ci', image: 'node:22', commands, agents: { count: 1 } },
  },
  {
    name: 'quickstart',
    shows: 'what most teams start with',
    input: {
      name: 'build',
      image: 'node:22',
      packageManager: 'pnpm',
      commands: [
        record('nx format:check'),
        affected({ targets: ['lint', 'test', 'build', 'e2e-ci'], configuration: 'ci' }),
      ],
      agents: { count: 3, parallel: 2 },
    },
  },
  {
    name: 'two-hundred-agents',
    shows: 'a run so large that limits on steps and jobs are met on some providers',
    input: { name: 'ci', image: 'node:22', commands, agents: { count: 200, parallel: 1 } },
    errors: { bitbucket: ['bitbucket/too-many-steps'] },
  },
  {
    name: 'ninety-nine-agents',
    shows: 'the largest run that fits every provider',
    input: { name: 'ci', image: 'node:22', commands, agents: { count: 99, parallel: 1 } },
  },
  {
    name: 'three-pools',
    shows: 'labelled pools with assignment rules',
    input: {
      name: 'ci',
      image: 'node:22',
      commands: [affected({ targets: ['lint', 'test', 'build', 'e2e-ci'] })],
      agents: [
        pool({ label: 'small', count: 3, parallel: 4, machine: { size: 'small' } }),
        pool({ label: 'large', count: 2, parallel: 2, machine: { size: 'large' } }),
        pool({ label: 'browser', count: 1, parallel: 1, image: 'cypress/included:14.0.0', env: { BROWSER: 'chrome' } }),
      ],
      nx: {
        assignmentRules: [
          { targets: ['e2e-ci*'], runOn: [{ agent: 'browser' }] },
          { targets: ['build'], projects: ['shop'], runOn: [{ agent: 'large', parallelism: 1 }] },
          { targets: ['lint', 'test', 'build'], runOn: [{ agent: 'small' }] },
        ],
      },
    },
  },
  {
    name: 'two-groups',
    shows: 'two coordinators with agents of their own in one run',
    input: {
      name: 'ci',
      image: 'node:22',
      groups: [
        { name: 'linux', commands, agents: { count: 3, parallel: 2 } },
        {
          name: 'browser',
          image: 'cypress/included:14.0.0',
          env: { BROWSER: 'chrome' },
          commands: [affected({ targets: ['e2e-ci'] })],
          agents: { count: 2, parallel: 1 },
        },
      ],
    },
  },
];
