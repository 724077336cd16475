import { diagnose } from '@dtekit/core/provider';
import { entriesOf } from '../../document/members.js';
import { bitbucketCatalog } from '../catalog.js';
import type { BitbucketRule } from '../rule.js';

const limit = 5;

/** Bitbucket starts at most five containers beside a step. */
export const tooManyServices: BitbucketRule = {
  code: 'bitbucket/too-many-services',
  check({ steps }) {
    return steps.flatMap(({ members, name, path }) => {
      const count = entriesOf(members.get('services')).length;
      if (count <= limit) return [];
      const place = { path: [...path, 'services'] };
      return [diagnose(bitbucketCatalog, 'bitbucket/too-many-services', { step: name, count }, place)];
    });
  },
};
