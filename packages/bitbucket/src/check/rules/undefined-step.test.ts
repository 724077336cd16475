import { describe, expect, it } from 'vitest';
import type { BitbucketDocument } from '../../document/document.js';
import { stepReference } from '../../document/shared-step.js';
import { subjectOf } from '../subject.js';
import { checkUndefinedStep } from './undefined-step.js';

const pipelines = { default: [{ step: stepReference('agent') }, { parallel: [{ step: stepReference('agent') }] }] };

function findings(document: BitbucketDocument) {
  return checkUndefinedStep(subjectOf(document));
}

describe('a reference', () => {
  it('to a step that is gone is reported once', () => {
    expect(findings({ pipelines })).toEqual([
      {
        code: 'bitbucket/undefined-step',
        severity: 'error',
        message: 'no step has the anchor `agent`',
        hint: 'keep `definitions`, or write every step out with `fanOut: "steps"`',
        path: ['pipelines', 'default', 0, 'step'],
      },
    ]);
  });

  it('to a shared step is fine', () => {
    expect(findings({ definitions: { steps: [{ anchor: 'agent', step: { script: ['x'] } }] }, pipelines })).toEqual([]);
  });
});
