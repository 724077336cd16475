import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkTooManyServices } from './too-many-services.js';

function findings(text: string) {
  return checkTooManyServices(subjectOf(parse(text)));
}

describe('a step', () => {
  it('with six services is refused', () => {
    expect(findings('pipelines: { default: [{ step: { name: a, services: [a, b, c, d, e, f] } }] }')).toEqual([
      {
        code: 'bitbucket/too-many-services',
        severity: 'error',
        message: 'step `a` has 6 services, and Bitbucket runs at most 5',
        hint: 'start the smaller ones with Docker inside of the step',
        path: ['pipelines', 'default', 0, 'step', 'services'],
      },
    ]);
  });

  it('with five services is fine', () => {
    expect(findings('pipelines: { default: [{ step: { services: [a, b, c, d, e] } }] }')).toEqual([]);
  });
});
