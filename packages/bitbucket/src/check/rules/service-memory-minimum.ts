import { diagnose } from '@dtekit/core/provider';
import { membersOf } from '../../document/members.js';
import { bitbucketCatalog } from '../catalog.js';
import type { BitbucketRule } from '../rule.js';

const minimumMegabytes = 128;

/** The least a service can be given. */
export const serviceMemoryMinimum: BitbucketRule = {
  code: 'bitbucket/service-memory-minimum',
  check({ document }) {
    const services = membersOf(membersOf(document.definitions).get('services'));
    return [...services].flatMap(([service, definition]) => {
      const megabytes = membersOf(definition).get('memory');
      if (typeof megabytes !== 'number' || megabytes >= minimumMegabytes) return [];
      const place = { path: ['definitions', 'services', service, 'memory'] };
      return [diagnose(bitbucketCatalog, 'bitbucket/service-memory-minimum', { service, megabytes }, place)];
    });
  },
};
