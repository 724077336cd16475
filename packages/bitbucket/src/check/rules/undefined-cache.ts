import { type Diagnostic, diagnose, memberOf, memberPairs } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';
import { undefinedNames } from '../undefined-names.js';

// https://support.atlassian.com/bitbucket-cloud/docs/cache-dependencies/
const predefined: readonly string[] = [
  'composer',
  'docker',
  'dotnetcore',
  'gradle',
  'ivy2',
  'maven',
  'node',
  'pip',
  'sbt',
];

/** Caches are defined in the file, or predefined by Bitbucket. */
export function checkUndefinedCache({ document, steps }: CheckSubject): readonly Diagnostic[] {
  const defined = memberPairs(memberOf(document.definitions, 'caches')).map(([name]) => name);
  return undefinedNames(steps, 'caches', [...defined, ...predefined]).map(({ step, name, suggestion, path }) =>
    diagnose(bitbucketCatalog, 'bitbucket/undefined-cache', { step, name, suggestion }, { path }),
  );
}
