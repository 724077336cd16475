import type { PlanEnvValue } from '@dtekit/core/provider';
import { describe, expect, it } from 'vitest';
import { lowerEnv } from './env.js';

describe('lowerEnv', () => {
  it.each([
    ['plain text', 'plain text'],
    [`costs $5 or \${HOME}`, `costs $$5 or $\${HOME}`],
    ['$$', '$$$$'],
    ['100% sure', '100% sure'],
    ['', ''],
  ])('keeps the text %j from being expanded', (text, expected) => {
    expect(lower({ kind: 'text', text })).toBe(expected);
  });

  it('turns expansion off for text with a reference between percent signs, which cannot be doubled away', () => {
    expect(lower({ kind: 'text', text: '%CI% costs $5' })).toEqual({ value: '%CI% costs $5', expand: false });
  });

  it('passes an expression on untouched', () => {
    expect(lower({ kind: 'expression', text: '$CI_COMMIT_SHA-$$' })).toBe('$CI_COMMIT_SHA-$$');
  });

  it('refers to a secret of another name', () => {
    expect(lower({ kind: 'secret', variable: 'TOKEN_OF_TEAM' })).toBe('$TOKEN_OF_TEAM');
  });

  it('leaves a secret of the same name out, because the job has it anyway', () => {
    expect(lower({ kind: 'secret', variable: 'NAME' })).toBeUndefined();
  });

  it('names an agent by its prefix and what tells the instances apart', () => {
    const env = new Map([['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'a$b' } as const]]);
    expect(lowerEnv(env, '$CI_NODE_INDEX').get('NX_AGENT_NAME')).toBe('a$$b-$CI_NODE_INDEX');
    expect(lowerEnv(env, '1').get('NX_AGENT_NAME')).toBe('a$$b-1');
  });

  it('names the branch as Nx Cloud does', () => {
    expect(lower({ kind: 'branch', of: 'change-request' })).toBe('$CI_MERGE_REQUEST_IID');
    expect(lower({ kind: 'branch', of: 'change-request-or-branch' })).toBe('$CI_MERGE_REQUEST_IID$CI_COMMIT_BRANCH');
  });

  it('keeps the order', () => {
    const text: PlanEnvValue = { kind: 'text', text: 'x' };
    const env = new Map([
      ['ZULU', text],
      ['ALPHA', text],
    ]);
    expect([...lowerEnv(env, '1').keys()]).toEqual(['ZULU', 'ALPHA']);
  });
});

function lower(value: PlanEnvValue): unknown {
  return lowerEnv(new Map([['NAME', value]]), '1').get('NAME');
}
