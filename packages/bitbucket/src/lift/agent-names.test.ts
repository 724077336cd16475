import { describe, expect, it } from 'vitest';
import { planOf } from './lift-fixture.js';

function namesOf(...prefixes: string[]) {
  const agents = prefixes.map((prefix, index) => {
    const script = `export NX_AGENT_NAME=${prefix}-$BITBUCKET_PARALLEL_STEP, npx nx-cloud start-agent`;
    return `{ step: { name: pool ${'ab'[index]}, size: ${index + 1}x, script: [${script}] } }`;
  });
  return planOf(`pipelines: { default: [{ parallel: [${agents.join(', ')}] }] }`).jobs.map(({ env }) =>
    env.get('NX_AGENT_NAME'),
  );
}

describe('the names of agents', () => {
  it('count, where each pool has its own', () => {
    expect(namesOf('a', 'b')).toEqual([
      { kind: 'agent-name', prefix: 'a' },
      { kind: 'agent-name', prefix: 'b' },
    ]);
  });

  it('are expressions where pools share one: the number is unique in the whole group', () => {
    const shared = { kind: 'expression', text: 'a-$BITBUCKET_PARALLEL_STEP' };
    expect(namesOf('a', 'a')).toEqual([shared, shared]);
  });
});
