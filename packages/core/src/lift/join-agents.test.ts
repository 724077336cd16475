import { describe, expect, it } from 'vitest';
import type { PlanEnvValue } from '../plan/plan-env.js';
import type { PlanJob } from '../plan/plan-job.js';
import { planAgents, planJob } from '../testing/plan-builders.js';
import { joinAgents } from './join-agents.js';

const named = (text: string): ReadonlyMap<string, PlanEnvValue> => new Map([['NX_AGENT_NAME', { kind: 'text', text }]]);
const agent = (name: string, changes: Partial<PlanJob> = {}): PlanJob => planAgents({ name, count: 1, ...changes });

describe('agents that are written out one by one', () => {
  it('are one pool at the place of the first', () => {
    const jobs = [
      planJob(),
      agent('agent1', { origin: { path: ['jobs', 1] } }),
      agent('agent2', { origin: { path: ['jobs', 2] } }),
      agent('agent3', { origin: { path: ['jobs', 3] } }),
    ];
    expect(joinAgents(jobs).map(({ name, count, origin }) => [name, count, origin.path])).toEqual([
      ['main', 1, ['coordinator']],
      ['agent', 3, ['jobs', 1]],
    ]);
  });

  it('count their names', () => {
    const [pool] = joinAgents([agent('agent1', { env: named('agent-1') }), agent('agent2', { env: named('agent-2') })]);
    expect(pool?.env.get('NX_AGENT_NAME')).toEqual({ kind: 'agent-name', prefix: 'agent' });
  });

  it('are a pool of one where the only one counts its name', () => {
    const [pool] = joinAgents([agent('agent1', { env: named('agent-1') })]);
    expect(pool).toMatchObject({ name: 'agent', count: 1 });
  });

  it('keep a name that they share, which is a fault of theirs', () => {
    const [pool, ...others] = joinAgents([agent('agent1', { env: named('x') }), agent('agent2', { env: named('x') })]);
    expect(others).toEqual([]);
    expect(pool?.env.get('NX_AGENT_NAME')).toEqual({ kind: 'text', text: 'x' });
  });

  it('may share their job name, and bring their counts along', () => {
    const joined = joinAgents([agent('Agent', { count: 2 }), agent('Agent')]);
    expect(joined.map(({ name, count }) => [name, count])).toEqual([['Agent', 3]]);
  });

  it('stay apart where anything else differs', () => {
    const jobs = [agent('agent1'), agent('agent2', { image: 'node:24' }), agent('worker1')];
    expect(joinAgents(jobs).map(({ name }) => name)).toEqual(['agent1', 'agent2', 'worker1']);
  });

  it('stay apart where their names count on from one pool to another', () => {
    const jobs = [1, 2, 3, 4].map((number) => {
      const image = number > 2 ? 'node:24' : 'node:22';
      return agent(`agent${number}`, { image, env: named(`agent-${number}`) });
    });
    expect(joinAgents(jobs)).toEqual(jobs);
  });

  it('stay apart where another agent has one of their names', () => {
    const jobs = ['agent-1', 'agent-2', 'agent-2'].map((name, index) =>
      agent(`agent${index + 1}`, { env: named(name) }),
    );
    expect(joinAgents(jobs)).toEqual(jobs);
  });

  it('are joined among agents only', () => {
    const jobs = [planJob({ name: 'test1', role: 'other' }), planJob({ name: 'test2', role: 'other' })];
    expect(joinAgents(jobs)).toEqual(jobs);
  });
});
