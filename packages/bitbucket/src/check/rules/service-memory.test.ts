import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkServiceMemory } from './service-memory.js';

function findings(text: string) {
  return checkServiceMemory(subjectOf(parse(text)));
}

describe('the services of a step', () => {
  it('have to leave it 1024 megabytes', () => {
    expect(findings('pipelines: { default: [{ step: { name: a, services: [a, b, c, docker] } }] }')).toEqual([
      {
        code: 'bitbucket/service-memory',
        severity: 'error',
        message: 'the services of step `a` take 4096 of its 4096 megabytes, and the step needs 1024',
        hint: 'lower the `memory` of the services or use a larger `size`',
        path: ['pipelines', 'default', 0, 'step', 'services'],
      },
    ]);
  });

  it('count with the memory they are given, and the step with the size of the options', () => {
    const definitions = 'definitions: { services: { db: { memory: 7169 } } }';
    const text = `${definitions}\noptions: { size: 2x }\npipelines: { default: [{ step: { services: [db] } }] }`;
    expect(findings(text)).toMatchObject([
      { message: 'the services of step `without a name` take 7169 of its 8192 megabytes, and the step needs 1024' },
    ]);
  });

  it.each([
    ['three on the smallest size', '{ services: [a, b, c] }'],
    ['five on a larger size', '{ size: 2x, services: [a, b, c, d, e] }'],
    ['five on a size of unknown memory', '{ size: 32x, services: [a, b, c, d, e] }'],
    ['five on a machine of the team', '{ runs-on: [self.hosted], services: [a, b, c, d, e] }'],
    ['none', '{}'],
  ])('are fine: %s', (_, step) => {
    expect(findings(`pipelines: { default: [{ step: ${step} }] }`)).toEqual([]);
  });
});
