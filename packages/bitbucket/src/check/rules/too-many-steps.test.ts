import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkTooManySteps } from './too-many-steps.js';

function findings(text: string) {
  return checkTooManySteps(subjectOf(parse(text)));
}

function pipelineOf(count: number): string {
  const members = Array.from({ length: count - 1 }, () => '{ step: { script: [x] } }').join(', ');
  return `pipelines: { pull-requests: { '**': [{ step: { script: [x] } }, { parallel: [${members}] }] } }`;
}

describe('a pipeline', () => {
  it('of 101 steps is refused, members of a group counted', () => {
    expect(findings(pipelineOf(101))).toEqual([
      {
        code: 'bitbucket/too-many-steps',
        severity: 'error',
        message: '`pull-requests > **` has 101 steps, and Bitbucket runs at most 100',
        hint: 'use fewer agents, or larger ones with more tasks at once',
        path: ['pipelines', 'pull-requests', '**'],
      },
    ]);
  });

  it('of 100 steps is fine', () => {
    expect(findings(pipelineOf(100))).toEqual([]);
  });
});
