import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkManualFirstStep } from './manual-first-step.js';

function findings(text: string) {
  return checkManualFirstStep(subjectOf(parse(text)));
}

describe('a manual step', () => {
  it('cannot be the first', () => {
    expect(
      findings('pipelines: { custom: { a: [{ variables: [] }, { step: { name: go, trigger: manual } }] } }'),
    ).toEqual([
      {
        code: 'bitbucket/manual-first-step',
        severity: 'warning',
        message: 'the first step of `custom > a`, `go`, has a manual trigger',
        hint: 'put an automatic step before it, or make it a custom pipeline',
        path: ['pipelines', 'custom', 'a', 1, 'step'],
      },
    ]);
  });

  it('may come later', () => {
    expect(findings('pipelines: { default: [{ step: {} }, { step: { trigger: manual } }] }')).toEqual([]);
  });
});
