import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkConcurrentSteps } from './concurrent-steps.js';

function findings(text: string) {
  return checkConcurrentSteps(subjectOf(parse(text)));
}

function groupOf(count: number): string {
  return `[${Array.from({ length: count }, () => '{ step: { script: [x] } }').join(', ')}]`;
}

describe('a parallel group', () => {
  it.each([
    ['as a list', groupOf(11)],
    ['as a mapping', `{ fail-fast: true, steps: ${groupOf(11)} }`],
  ])('of 11 steps %s may be too much for a Free workspace', (_, group) => {
    expect(findings(`pipelines: { default: [{ parallel: ${group} }] }`)).toEqual([
      {
        code: 'bitbucket/concurrent-steps',
        severity: 'info',
        message: '`default` starts 11 steps at once, and a workspace on the Free plan runs 10',
        hint: 'use at most 9 agents if the workspace is on the Free plan',
        path: ['pipelines', 'default', 0, 'parallel'],
      },
    ]);
  });

  it('of 10 steps is fine', () => {
    expect(findings(`pipelines: { default: [{ parallel: ${groupOf(10)} }] }`)).toEqual([]);
  });
});
