import type { PlanEnvValue } from '@dtekit/core/provider';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeDollars } from '../lower/env.js';
import { plainText } from './env.js';
import { firstJob, jobLines } from './lifted-fixture.js';

function valueFor(value: string, name = 'X'): PlanEnvValue | undefined {
  return firstJob(jobLines('variables:', `  ${name}: ${value}`)).env.get(name);
}

describe('a variable', () => {
  it('is the text it stands for', () => {
    expect(valueFor("'a$$b'")).toEqual({ kind: 'text', text: 'a$b' });
    expect(valueFor('012.50')).toEqual({ kind: 'text', text: '12.5' });
    expect(valueFor('true')).toEqual({ kind: 'text', text: 'true' });
    expect(valueFor('{ value: "%A% $B", expand: false }')).toEqual({ kind: 'text', text: '%A% $B' });
    expect(valueFor('{ description: how }')).toEqual({ kind: 'text', text: '' });
  });

  it('is an expression where it refers to others', () => {
    for (const text of ['a-$B', '${B}', '%B%', '$CI_COMMIT_SHA']) {
      expect(valueFor(`'${text}'`)).toEqual({ kind: 'expression', text });
    }
    expect(firstJob(jobLines('variables: { A: x, B: $A }')).env.get('B')).toEqual({ kind: 'expression', text: '$A' });
    expect(valueFor('!reference [.gone, X]')).toEqual({ kind: 'expression', text: '!reference [.gone, X]' });
  });

  it('is a secret where it is another variable of the project', () => {
    expect(valueFor('$REGISTRY_TOKEN')).toEqual({ kind: 'secret', variable: 'REGISTRY_TOKEN' });
  });

  it('is the branch as Nx Cloud calls it', () => {
    expect(valueFor('$CI_MERGE_REQUEST_IID', 'NX_BRANCH')).toEqual({ kind: 'branch', of: 'change-request' });
    expect(valueFor('$CI_MERGE_REQUEST_IID$CI_COMMIT_BRANCH', 'NX_BRANCH')).toEqual({
      kind: 'branch',
      of: 'change-request-or-branch',
    });
    expect(valueFor('$CI_COMMIT_REF_NAME', 'NX_BRANCH')).toEqual({ kind: 'expression', text: '$CI_COMMIT_REF_NAME' });
  });

  it('is a name that counts on agents alone', () => {
    const agent = [
      'agent:',
      '  parallel: 2',
      '  script: [npx nx-cloud start-agent]',
      '  variables: { NX_AGENT_NAME: a$$-$CI_NODE_INDEX }',
    ];
    expect(firstJob(agent).env.get('NX_AGENT_NAME')).toEqual({ kind: 'agent-name', prefix: 'a$' });
    expect(valueFor('a-$CI_NODE_INDEX', 'NX_AGENT_NAME')).toEqual({ kind: 'expression', text: 'a-$CI_NODE_INDEX' });
  });

  it('comes from the top, from what the job extends, and from the job, which wins', () => {
    const lines = ['variables: { A: top, B: top, C: top }', '.base: { variables: { B: base, C: base } }'];
    const job = firstJob([...lines, ...jobLines('extends: .base', 'variables: { C: own }')]);
    expect([...job.env].map(([name, value]) => [name, value.kind === 'text' ? value.text : ''])).toEqual([
      ['A', 'top'],
      ['B', 'base'],
      ['C', 'own'],
    ]);
    expect(firstJob([...lines, ...jobLines('inherit: { variables: [B] }')]).env.size).toBe(1);
    expect(firstJob([...lines, ...jobLines('inherit: { variables: false }')]).env.size).toBe(0);
  });

  it('that a matrix sets is different in each instance', () => {
    const job = firstJob(jobLines('parallel: { matrix: [{ OS: [linux, mac], CPU: [a, b, c] }] }'));
    expect(job.count).toBe(6);
    expect(job.env.get('OS')).toEqual({ kind: 'expression', text: '$OS' });
  });

  it('that says how much is cloned is the history', () => {
    expect(firstJob(['variables: { GIT_DEPTH: 0 }', ...jobLines()])).toMatchObject({ history: 'full', env: new Map() });
    const limited = firstJob(jobLines('variables: { GIT_DEPTH: 50 }'));
    expect(limited.history).toBeUndefined();
    expect(limited.unknown).toBeUndefined();
    expect(firstJob(jobLines('variables: { GIT_DEPTH: $DEPTH }')).unknown).toEqual(['history']);
  });
});

it('plainText is the mirror of escapeDollars', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('$', 'a', '{', '1', ' ') }), (text) => {
      expect(plainText(escapeDollars(text))).toBe(text);
    }),
  );
});
