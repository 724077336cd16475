import { diagnose } from '@dtekit/core/provider';
import { membersOf } from '../../document/members.js';
import { bitbucketCatalog } from '../catalog.js';
import type { BitbucketRule } from '../rule.js';
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
export const undefinedCache: BitbucketRule = {
  code: 'bitbucket/undefined-cache',
  check({ document, steps }) {
    const defined = [...membersOf(membersOf(document.definitions).get('caches')).keys()];
    return undefinedNames(steps, 'caches', [...defined, ...predefined]).map(({ step, name, meant, path }) =>
      diagnose(bitbucketCatalog, 'bitbucket/undefined-cache', { step, name, meant }, { path }),
    );
  },
};
