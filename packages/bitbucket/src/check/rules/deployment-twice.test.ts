import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkDeploymentTwice } from './deployment-twice.js';

function findings(text: string) {
  return checkDeploymentTwice(subjectOf(parse(text)));
}

describe('a deployment environment', () => {
  it('on two steps of one pipeline is refused', () => {
    const group =
      '{ parallel: [{ step: { deployment: test } }, { step: { deployment: test } }, { step: { deployment: test } }] }';
    expect(findings(`pipelines: { default: [${group}] }`)).toEqual([
      {
        code: 'bitbucket/deployment-twice',
        severity: 'error',
        message: 'deployment `test` occurs twice in `default`',
        hint: 'put the steps into one stage, or keep the variables in the repository instead',
        path: ['pipelines', 'default', 0, 'parallel', 1, 'step'],
        related: [{ message: 'used here first', path: ['pipelines', 'default', 0, 'parallel', 0, 'step'] }],
      },
    ]);
  });

  it('on a stage and a step is refused', () => {
    const text = 'pipelines: { default: [{ stage: { deployment: test, steps: [] } }, { step: { deployment: test } }] }';
    expect(findings(text)).toMatchObject([{ path: ['pipelines', 'default', 1, 'step'] }]);
  });

  it('in two pipelines is fine, and so are two environments in one', () => {
    const text =
      'pipelines: { default: [{ step: { deployment: a } }, { step: { deployment: b } }], branches: { main: [{ step: { deployment: a } }] } }';
    expect(findings(text)).toEqual([]);
  });
});
