import { planAgents, planOf, runStep } from '@dtekit/core/testing';
import { expect, it } from 'vitest';
import { withDefaults } from '../options.js';
import { lowerJob } from './job.js';

const agents = planAgents({
  image: 'cimg/node:22.12',
  env: new Map([
    ['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'agent' }],
    ['NPM_TOKEN', { kind: 'secret', variable: 'REGISTRY_TOKEN' }],
  ]),
  steps: [runStep('npx nx-cloud start-agent', ['agents'])],
});

it('a pool as a matrix has a parameter and what CircleCI can work out in its environment', () => {
  expect(lowerJob(planOf(agents), agents, withDefaults({}))).toEqual({
    name: 'agent',
    body: {
      docker: [{ image: 'cimg/node:22.12' }],
      parameters: new Map([['ordinal', { type: 'integer' }]]),
      environment: new Map([['NX_AGENT_NAME', 'agent-<< parameters.ordinal >>']]),
      steps: [
        'checkout',
        { run: { command: `echo 'export NPM_TOKEN="$REGISTRY_TOKEN"' >> "$BASH_ENV"` } },
        { run: { command: 'npx nx-cloud start-agent' } },
      ],
    },
    origin: ['agents'],
    stepOrigins: [['agents'], ['agents'], ['agents']],
    diagnostics: [],
  });
});

it('a pool with parallelism names its agents in the shell', () => {
  const { body } = lowerJob(planOf(agents), agents, withDefaults({ fanOut: 'parallelism' }));
  expect(body).toMatchObject({ parallelism: 3 });
  expect(body.environment).toBeUndefined();
  expect(body.steps?.[1]).toEqual({
    run: {
      command: [
        `echo 'export NX_AGENT_NAME=agent-"$CIRCLE_NODE_INDEX"' >> "$BASH_ENV"`,
        `echo 'export NPM_TOKEN="$REGISTRY_TOKEN"' >> "$BASH_ENV"`,
      ].join('\n'),
    },
  });
});
