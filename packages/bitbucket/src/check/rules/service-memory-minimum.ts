import { type Diagnostic, diagnose, memberOf, memberPairs } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const minimumMegabytes = 128;

/** The least a service can be given. */
export function checkServiceMemoryMinimum({ document }: CheckSubject): readonly Diagnostic[] {
  return memberPairs(memberOf(document.definitions, 'services')).flatMap(([service, definition]) => {
    const megabytes = memberOf(definition, 'memory');
    if (typeof megabytes !== 'number' || megabytes >= minimumMegabytes) return [];
    const place = { path: ['definitions', 'services', service, 'memory'] };
    return [diagnose(bitbucketCatalog, 'bitbucket/service-memory-minimum', { service, megabytes }, place)];
  });
}
