import { bitbucket } from '@dtekit/bitbucket';
import { bitbucketReader } from '@dtekit/bitbucket/reader';
import { affected, job, type PipelineInput, secret, shell } from '@dtekit/core';
import { roundTrip } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { describeRoundTrip } from './describe-round-trip.js';

describeRoundTrip(bitbucketReader, [
  { name: 'anchors', target: bitbucket({ fanOut: 'anchors' }), least: 75 },
  { name: 'steps', target: bitbucket({ fanOut: 'steps' }), least: 75 },
]);

const run = {
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['build'] })],
  agents: { count: 2 },
} as const;

/** A pipeline that loses each of them, and nothing comes back equal unless it is forgotten. */
const losing: readonly (readonly [loss: string, input: PipelineInput])[] = [
  ['secrets', { ...run, env: { TOKEN: secret() } }],
  ['lines of a script', { ...run, setup: [shell('corepack enable\nnode --version')] }],
  ['main branch', { ...run, mainBranch: 'trunk', triggers: { branches: [] } }],
  ['history', { ...run, triggers: { branches: [] }, safeguards: { fullHistory: false } }],
  [
    'before or after',
    {
      ...run,
      jobs: [job({ name: 'a', order: 'after', triggers: { branches: ['next'], pullRequests: false }, steps: ['x'] })],
    },
  ],
  ['name of the pipeline', { ...run, triggers: { schedules: [{ name: 'nightly', cron: '0 3 * * *' }] } }],
  [
    'wider pattern',
    {
      ...run,
      triggers: { branches: ['*'] },
      jobs: [job({ name: 'a', order: 'after', triggers: { branches: ['main'], pullRequests: false }, steps: ['x'] })],
    },
  ],
  [
    'pools',
    {
      ...run,
      agents: [
        { name: 'agent-1', count: 1 },
        { name: 'agent-2', count: 2 },
      ],
      safeguards: { agentNames: false },
    },
  ],
  [
    'order of jobs',
    {
      ...run,
      jobs: [
        job({ name: 'b', order: 'before', triggers: { branches: [] }, steps: ['x'] }),
        job({ name: 'a', order: 'before', triggers: { branches: ['main'], pullRequests: false }, steps: ['x'] }),
      ],
    },
  ],
  ['version of Nx', { ...run, nx: { version: '23.2.1' } }],
];

describe('what does not come back', () => {
  it.each(losing)('is forgotten: %s', (words, input) => {
    const options = { input, target: bitbucket(), reader: bitbucketReader };
    const whole = roundTrip(options);
    expect(whole).toBeDefined();
    expect(whole?.read).toEqual(whole?.written);
    const others = bitbucketReader.losses.filter(({ what }) => !what.includes(words));
    expect(others).toHaveLength(bitbucketReader.losses.length - 1);
    const rest = roundTrip({ ...options, losses: others });
    expect(rest?.read).not.toEqual(rest?.written);
  });

  it('is all that there is in the list', () => {
    expect(losing).toHaveLength(bitbucketReader.losses.length);
  });
});
