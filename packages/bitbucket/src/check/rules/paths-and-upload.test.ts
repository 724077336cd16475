import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkPathsAndUpload } from './paths-and-upload.js';

function findings(text: string) {
  return checkPathsAndUpload(subjectOf(parse(text)));
}

describe('artifacts', () => {
  it('with paths and upload are refused', () => {
    const artifacts = '{ paths: [dist/**], upload: [{ name: a, paths: [b/**] }] }';
    expect(findings(`pipelines: { default: [{ step: { name: a, artifacts: ${artifacts} } }] }`)).toEqual([
      {
        code: 'bitbucket/paths-and-upload',
        severity: 'error',
        message: 'the artifacts of step `a` have both `paths` and `upload`',
        hint: 'move the paths into an entry of `upload`',
        path: ['pipelines', 'default', 0, 'step', 'artifacts'],
      },
    ]);
  });

  it.each(['[dist/**]', '{ paths: [dist/**], download: false }', '{ upload: [{ name: a, paths: [b] }] }'])(
    'of %s are fine',
    (artifacts) => {
      expect(findings(`pipelines: { default: [{ step: { artifacts: ${artifacts} } }] }`)).toEqual([]);
    },
  );
});
