import { diagnose } from '@dtekit/core/provider';
import { membersOf } from '../../document/members.js';
import { bitbucketCatalog } from '../catalog.js';
import type { BitbucketRule } from '../rule.js';
import { undefinedNames } from '../undefined-names.js';

const predefined: readonly string[] = ['docker'];

/** Services are defined in the file, except Docker. */
export const undefinedService: BitbucketRule = {
  code: 'bitbucket/undefined-service',
  check({ document, steps }) {
    const defined = [...membersOf(membersOf(document.definitions).get('services')).keys()];
    return undefinedNames(steps, 'services', [...defined, ...predefined]).map(({ step, name, meant, path }) =>
      diagnose(bitbucketCatalog, 'bitbucket/undefined-service', { step, name, meant }, { path }),
    );
  },
};
