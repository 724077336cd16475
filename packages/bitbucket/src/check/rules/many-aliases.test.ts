import { describe, expect, it } from 'vitest';
import type { BitbucketDocument } from '../../document/document.js';
import { stepReference } from '../../document/shared-step.js';
import { subjectOf } from '../subject.js';
import { checkManyAliases } from './many-aliases.js';

function findings(aliases: number) {
  const parallel = Array.from({ length: aliases }, () => ({ step: stepReference('agent') }));
  const document: BitbucketDocument = {
    definitions: { steps: [{ anchor: 'agent', step: { script: ['x'] } }] },
    pipelines: { default: [{ step: { script: ['x'] } }, { parallel }] },
  };
  return checkManyAliases(subjectOf(document));
}

describe('references to shared steps', () => {
  it('may be too many for a cautious reader', () => {
    expect(findings(51)).toEqual([
      {
        code: 'bitbucket/many-aliases',
        severity: 'info',
        message: 'the file repeats shared steps by 51 YAML aliases, and some readers take no more than 50',
        hint: 'write every step out with `fanOut: "steps"` if Bitbucket refuses the file',
        path: ['definitions', 'steps'],
      },
    ]);
  });

  it('are fine up to 50', () => {
    expect(findings(50)).toEqual([]);
  });
});
