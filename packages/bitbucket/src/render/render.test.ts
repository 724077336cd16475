import { describe, expect, it } from 'vitest';
import type { BitbucketDocument } from '../document/document.js';
import { stepReference } from '../document/shared-step.js';
import { render } from './render.js';

describe('render', () => {
  it('writes keys in the order of the format, whatever the order of the data', () => {
    const document: BitbucketDocument = {
      pipelines: { custom: new Map([['z', [{ step: { script: ['x'], name: 'a' } }]]]), default: [] },
      options: { 'max-time': 60, docker: true },
      image: 'node:22',
    };
    expect(render(document, ['generated'])).toBe(`# generated

image: node:22

options:
  docker: true
  max-time: 60

pipelines:
  default: []
  custom:
    z:
      - step:
          name: a
          script:
            - x
`);
  });

  it('writes shared steps as anchors and references as aliases', () => {
    const document: BitbucketDocument = {
      definitions: { steps: [{ anchor: 'agent', step: { script: ['x'] } }] },
      pipelines: {
        default: [
          { parallel: { 'fail-fast': true, steps: [{ step: stepReference('agent') }] } },
          { stage: { name: 's', steps: [{ step: stepReference('agent') }] } },
          { final: stepReference('agent') },
        ],
      },
    };
    expect(render(document, [])).toBe(`definitions:
  # Written once here, as &name, and repeated below, as *name.
  steps:
    - step: &agent
        script:
          - x

pipelines:
  default:
    - parallel:
        fail-fast: true
        steps:
          - step: *agent
    - stage:
        name: s
        steps:
          - step: *agent
    - final: *agent
`);
  });

  it('writes a reference to nothing as text, for the check to report', () => {
    expect(render({ pipelines: { default: [{ step: stepReference('gone') }] } }, [])).toContain("step: '*gone'");
  });

  it('keeps the order of names that look like numbers', () => {
    const item = [{ step: { script: ['x'] } }];
    const branches = new Map([
      ['10', item],
      ['2', item],
    ]);
    expect(render({ pipelines: { branches } }, []).match(/'\d+':/g)).toEqual(["'10':", "'2':"]);
  });

  it('takes variables as a Map or as an object', () => {
    const pipe = { pipe: 'a/b:1', variables: { A: '1' } };
    const document: BitbucketDocument = {
      definitions: { services: new Map([['db', { image: 'a', variables: new Map([['B', '2']]) }]]) },
      pipelines: { default: [{ step: { script: [pipe] } }] },
    };
    const text = render(document, []);
    expect(text).toContain("A: '1'");
    expect(text).toContain("B: '2'");
  });
});
