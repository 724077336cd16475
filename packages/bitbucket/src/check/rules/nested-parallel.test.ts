import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkNestedParallel } from './nested-parallel.js';

function findings(text: string) {
  return checkNestedParallel(subjectOf(parse(text)));
}

describe('a parallel group', () => {
  it('inside a group is refused', () => {
    expect(findings('pipelines: { default: [{ parallel: [{ parallel: [] }] }] }')).toEqual([
      {
        code: 'bitbucket/nested-parallel',
        severity: 'error',
        message: '`default` has a parallel group inside a parallel group',
        hint: 'put its steps into one group, or behind one another',
        path: ['pipelines', 'default', 0, 'parallel', 0],
      },
    ]);
  });

  it('inside a stage is refused', () => {
    expect(findings('pipelines: { default: [{ stage: { steps: [{ step: {} }, { parallel: [] }] } }] }')).toEqual([
      {
        code: 'bitbucket/nested-parallel',
        severity: 'error',
        message: '`default` has a parallel group inside a stage',
        hint: 'put its steps into one group, or behind one another',
        path: ['pipelines', 'default', 0, 'stage', 'steps', 1],
      },
    ]);
  });

  it('of steps is fine', () => {
    expect(
      findings('pipelines: { default: [{ parallel: [{ step: {} }] }, { parallel: { steps: [{ step: {} }] } }] }'),
    ).toEqual([]);
  });
});
