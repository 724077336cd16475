import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkFinalNotLast } from './final-not-last.js';

function findings(text: string) {
  return checkFinalNotLast(subjectOf(parse(text)));
}

describe('a final step', () => {
  it('that is not last is refused', () => {
    expect(findings('pipelines: { default: [{ final: {} }, { step: {} }] }')).toEqual([
      {
        code: 'bitbucket/final-not-last',
        severity: 'error',
        message: 'the final step of `default` is entry 1 of 2',
        hint: 'move it to the end, and keep one only',
        path: ['pipelines', 'default', 0],
      },
    ]);
  });

  it('that is one of two is refused', () => {
    expect(findings('pipelines: { default: [{ step: {} }, { final: {} }, { final: {} }] }')).toMatchObject([
      { path: ['pipelines', 'default', 1] },
    ]);
  });

  it('at the end is fine', () => {
    expect(findings('pipelines: { default: [{ step: {} }, { final: {} }] }')).toEqual([]);
  });
});
