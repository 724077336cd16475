import type { PlanJob } from '@dtekit/core/provider';
import { planAgents } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import type { GitLabOptions } from '../options.js';
import { lowerAgents } from './agents.js';
import { lowerContext } from './context.js';

const script = ['npm ci', 'npx nx-cloud start-agent'];
const env: PlanJob['env'] = new Map([
  ['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'agent' }],
  ['CI_MODE', { kind: 'text', text: 'on' }],
]);

describe('lowerAgents', () => {
  it('makes a pool one job with `parallel`, named apart by the index GitLab gives', () => {
    const variables = new Map([
      ['NX_AGENT_NAME', 'agent-$CI_NODE_INDEX'],
      ['CI_MODE', 'on'],
    ]);
    expect(lower(planAgents({ env }))).toEqual({ agent: { stage: 'dte', parallel: 3, variables, script } });
  });

  it('gives a single agent a literal name, because GitLab gives no index without `parallel`', () => {
    const jobs = lower(
      planAgents({ count: 1, env: new Map([['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'agent' }]]) }),
    );
    expect(jobs).toEqual({ agent: { stage: 'dte', variables: new Map([['NX_AGENT_NAME', 'agent-1']]), script } });
  });

  it('makes a pool one job each, with a literal name, that extend a hidden job', () => {
    const agent = (index: number) => ({
      extends: '.agent',
      stage: 'dte',
      variables: new Map([['NX_AGENT_NAME', `agent-${index}`]]),
    });
    expect(lower(planAgents({ env }), { fanOut: 'extends' })).toEqual({
      '.agent': { variables: new Map([['CI_MODE', 'on']]), script },
      agent1: agent(1),
      agent2: agent(2),
      agent3: agent(3),
    });
  });

  it('keeps the body in the hidden job that is asked for, in both ways', () => {
    const templates = { agent: '.worker' };
    expect(Object.keys(lower(planAgents(), { fanOut: 'extends', templates }))[0]).toBe('.worker');
    expect(lower(planAgents(), { templates })).toEqual({
      '.worker': { script },
      agent: { extends: '.worker', stage: 'dte', parallel: 3 },
    });
  });
});

function lower(job: PlanJob, options: GitLabOptions = {}): Record<string, unknown> {
  return Object.fromEntries(lowerAgents(job, lowerContext([job], options)).map(({ name, job: body }) => [name, body]));
}
