import type { Reader } from '@dtekit/core/reader';
import { beforeAll, describe, expect, it } from 'vitest';
import { ciPlaceOf } from './ci-place.js';
import { knownProviders } from './known-providers.js';

describe('ciPlaceOf', () => {
  const readers = new Map<string, Reader>();

  beforeAll(async () => {
    for (const { id, load } of knownProviders) readers.set(id, await load());
  }, 60_000);

  it.each([
    ['.circleci/config.yml', 'circleci', true],
    ['/repo/.circleci/config.yaml', 'circleci', true],
    ['.circleci/continue.yml', 'circleci', false],
    ['.gitlab-ci.yml', 'gitlab', true],
    ['apps/shop/.gitlab-ci.yml', 'gitlab', true],
    ['ci/build.gitlab-ci.yml', 'gitlab', false],
    ['bitbucket-pipelines.yml', 'bitbucket', true],
    ['apps/shop/bitbucket-pipelines.yaml', 'bitbucket', true],
  ])('knows %s', (path, provider, isDefault) => {
    expect(ciPlaceOf(path)).toEqual({ provider, isDefault });
    expect(readers.get(provider)?.matchesPath(path)).toBe(true);
  });

  it.each([
    'ci.yml',
    '.circleci/jobs/build.yml',
    'gitlab-ci.yml.bak',
    'old-bitbucket-pipelines.yml',
    'circleci/config.yml',
  ])('does not know %s', (path) => {
    expect(ciPlaceOf(path)).toBeUndefined();
  });

  it.each(knownProviders.map((provider) => [provider.name, provider] as const))(
    'knows where %s looks',
    (_, { id, usualPath }) => {
      expect(ciPlaceOf(usualPath)).toEqual({ provider: id, isDefault: true });
    },
  );
});
