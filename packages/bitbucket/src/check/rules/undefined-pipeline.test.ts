import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkUndefinedPipeline } from './undefined-pipeline.js';

function findings(text: string) {
  return checkUndefinedPipeline(subjectOf(parse(text)));
}

describe('a custom pipeline', () => {
  it('that a trigger names has to exist', () => {
    const text =
      'triggers: { repository-push: [{ condition: "true", pipelines: [build, bild] }] }\npipelines: { custom: { build: [] } }';
    expect(findings(text)).toEqual([
      {
        code: 'bitbucket/undefined-pipeline',
        severity: 'error',
        message: 'there is no custom pipeline `bild`',
        hint: 'write `build`',
        path: ['triggers', 'repository-push', 0, 'pipelines', 1],
      },
    ]);
  });

  it('that a step starts has to exist', () => {
    expect(findings('pipelines: { default: [{ step: { type: pipeline, custom: other } }] }')).toEqual([
      {
        code: 'bitbucket/undefined-pipeline',
        severity: 'error',
        message: 'there is no custom pipeline `other`',
        hint: 'define it under `pipelines.custom`',
        path: ['pipelines', 'default', 0, 'step', 'custom'],
      },
    ]);
  });

  it('that exists is fine', () => {
    const text = 'pipelines: { default: [{ step: { type: pipeline, custom: a } }], custom: { a: [] } }';
    expect(findings(text)).toEqual([]);
  });
});
