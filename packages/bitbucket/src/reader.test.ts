import { readYaml } from '@dtekit/core/reader';
import { describe, expect, it } from 'vitest';
import { bitbucketReader } from './reader.js';

describe('the file', () => {
  it.each(['bitbucket-pipelines.yml', 'a/b/bitbucket-pipelines.yml', 'old.bitbucket-pipelines.yaml'])(
    'is looked for under %s',
    (path) => {
      expect(bitbucketReader.matchesPath(path)).toBe(true);
    },
  );

  it.each(['.gitlab-ci.yml', 'bitbucket-pipelines.yml.bak', 'pipelines.yml'])('is not looked for under %s', (path) => {
    expect(bitbucketReader.matchesPath(path)).toBe(false);
  });

  it.each([
    ['pipelines: { default: [] }', true],
    ['x: &p { custom: {}, branches: {} }\npipelines: *p', true],
    ['pipelines: {}', false],
    ['pipelines: { stages: [] }', false],
    ['pipelines: [default]', false],
    ['default: []', false],
    ['[]', false],
  ])('is told by its content: %s', (text, isOurs) => {
    const { root } = readYaml('a.yml', text).file;
    expect(root !== undefined && bitbucketReader.matchesContent(root)).toBe(isOurs);
  });
});
