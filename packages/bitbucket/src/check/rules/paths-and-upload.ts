import { diagnose } from '@dtekit/core/provider';
import { membersOf } from '../../document/members.js';
import { bitbucketCatalog } from '../catalog.js';
import type { BitbucketRule } from '../rule.js';

/** The schema accepts both; the service refuses them when the pipeline starts. */
export const pathsAndUpload: BitbucketRule = {
  code: 'bitbucket/paths-and-upload',
  check({ steps }) {
    return steps.flatMap(({ members, name, path }) => {
      const artifacts = membersOf(members.get('artifacts'));
      if (!artifacts.has('paths') || !artifacts.has('upload')) return [];
      const place = { path: [...path, 'artifacts'] };
      return [diagnose(bitbucketCatalog, 'bitbucket/paths-and-upload', { step: name }, place)];
    });
  },
};
