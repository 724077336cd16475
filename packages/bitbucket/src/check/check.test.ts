import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stepReference } from '../document/shared-step.js';
import { check } from './check.js';

describe('check', () => {
  it('finds several things at once', () => {
    const text = 'pipelnes: {}\noptions: { max-time: 0 }';
    expect(
      check(parse(text))
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['bitbucket/max-time-range', 'bitbucket/no-pipelines', 'bitbucket/unknown-key']);
  });

  it('names a fault of a shared step once, where it is written', () => {
    const findings = check({
      definitions: { steps: [{ anchor: 'agent', step: { script: ['x'], 'max-time': 0 } }] },
      pipelines: { default: [{ parallel: [{ step: stepReference('agent') }, { step: stepReference('agent') }] }] },
    });
    expect(findings).toMatchObject([{ path: ['definitions', 'steps', 0, 'step', 'max-time'] }]);
  });

  it('names a fault of a step that is written out several times once', () => {
    const step = { script: [] };
    const findings = check({ pipelines: { default: [{ parallel: [{ step }, { step }] }] } });
    expect(findings).toMatchObject([{ path: ['pipelines', 'default', 0, 'parallel', 0, 'step'] }]);
  });

  it.each([
    'null',
    '[]',
    'text',
    'pipelines: 3',
    'pipelines: { default: 3, branches: [a], custom: { a: 3, b: [3, null, { parallel: 3 }, { stage: 3 }] } }',
    'pipelines: { default: [{ step: 3 }, { step: }, { step: [a] }, { parallel: { steps: 3 } }, { stage: { steps: 3 } }] }',
    'pipelines: { default: [{ step: { script: 3, services: 3, caches: 3, artifacts: 3, runs-on: 3, size: [], name: [] } }] }',
    'definitions: { services: 3, caches: [a], pipelines: 3 }\ntriggers: { a: 3, b: [3, { pipelines: 3 }] }\noptions: 3',
    'definitions: { services: { a: 3 }, caches: { a: 3, b: { key: 3 } } }',
  ])('judges data of any shape: %s', (text) => {
    expect(() => check(parse(text) ?? {})).not.toThrow();
  });
});
