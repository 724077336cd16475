import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkMissingScript } from './missing-script.js';

function findings(text: string) {
  return checkMissingScript(subjectOf(parse(text)));
}

describe('a step', () => {
  it.each([
    ['no script', '{ name: lint }'],
    ['an empty script', '{ name: lint, script: [] }'],
    ['a script that is no list', '{ name: lint, script: npm ci }'],
  ])('with %s cannot run', (_, step) => {
    expect(findings(`pipelines: { default: [{ step: ${step} }] }`)).toEqual([
      {
        code: 'bitbucket/missing-script',
        severity: 'error',
        message: 'step `lint` has no script',
        hint: 'add at least one command under `script`',
        path: ['pipelines', 'default', 0, 'step'],
      },
    ]);
  });

  it('that starts a pipeline needs no script', () => {
    expect(findings('pipelines: { default: [{ step: { type: pipeline, custom: a } }] }')).toEqual([]);
  });

  it('with a script is fine, also as the final one', () => {
    expect(findings('pipelines: { default: [{ step: { script: [x] } }, { final: { script: [x] } }] }')).toEqual([]);
  });
});
