import { diagnose } from '@dtekit/core/provider';
import { entriesOf } from '../../document/members.js';
import { bitbucketCatalog } from '../catalog.js';
import type { BitbucketRule } from '../rule.js';

/** Only a step of type `pipeline` has nothing to run. */
export const missingScript: BitbucketRule = {
  code: 'bitbucket/missing-script',
  check({ steps }) {
    return steps
      .filter(({ members }) => members.get('type') !== 'pipeline' && entriesOf(members.get('script')).length === 0)
      .map(({ name, path }) => diagnose(bitbucketCatalog, 'bitbucket/missing-script', { step: name }, { path }));
  },
};
