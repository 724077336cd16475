import { describe, expect, it } from 'vitest';
import { planOf } from './lift-fixture.js';

const start = 'npx nx-cloud start-agent';

function countsOf(text: string) {
  return planOf(text).jobs.map(({ name, count, triggers }) => [name, count, triggers.branches]);
}

describe('agents', () => {
  it('that are one step, repeated by an alias, are one pool', () => {
    const text = `pipelines: { default: [{ parallel: [{ step: &agent { name: agent, script: [${start}] } }, { step: *agent }, { step: *agent }] }] }`;
    expect(countsOf(text)).toEqual([['agent', 3, ['*']]]);
  });

  it('that are written out in full are one pool', () => {
    const step = `{ step: { name: agent, script: [${start}] } }`;
    expect(countsOf(`pipelines: { default: [{ parallel: { steps: [${step}, ${step}] } }] }`)).toEqual([
      ['agent', 2, ['*']],
    ]);
  });

  it('that differ in their number are one pool', () => {
    const step = (number: number): string =>
      `{ step: { name: agent ${number}, script: [export NX_AGENT_NAME=agent-${number}, ${start}] } }`;
    const [pool, ...others] = planOf(`pipelines: { default: [{ parallel: [${step(1)}, ${step(2)}] }] }`).jobs;
    expect(others).toEqual([]);
    expect(pool).toMatchObject({ name: 'agent', count: 2 });
    expect(pool?.env.get('NX_AGENT_NAME')).toEqual({ kind: 'agent-name', prefix: 'agent' });
  });

  it('are counted per pipeline, and apart where the numbers differ', () => {
    const text = `
definitions: { steps: [{ step: &agent { name: agent, script: [${start}] } }] }
pipelines:
  branches:
    main: [{ parallel: [{ step: *agent }, { step: *agent }] }]
    next: [{ parallel: [{ step: *agent }, { step: *agent }] }]
    old: [{ step: *agent }]
`;
    expect(countsOf(text)).toEqual([
      ['agent', 2, ['main', 'next']],
      ['agent', 1, ['old']],
    ]);
  });
});

describe('other steps', () => {
  it('are one job however often they run', () => {
    expect(countsOf('pipelines: { default: [{ step: &a { script: [x] } }, { step: *a }, { final: *a }] }')).toEqual([
      ['step 1', 1, ['*']],
    ]);
  });

  it('are found in groups, stages and at the end', () => {
    const text = `
pipelines:
  custom:
    ci:
      - variables: [{ name: X }]
      - step: { name: a, script: [a] }
      - parallel: [{ step: { name: b, script: [b] } }]
      - stage: { steps: [{ step: { name: c, script: [c] } }] }
      - final: { name: d, script: [d] }
`;
    expect(planOf(text).jobs.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });
});
