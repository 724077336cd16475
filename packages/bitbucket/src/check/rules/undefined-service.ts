import { type Diagnostic, diagnose, memberOf, memberPairs } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';
import { undefinedNames } from '../undefined-names.js';

const predefined: readonly string[] = ['docker'];

/** Services are defined in the file, except Docker. */
export function checkUndefinedService({ document, steps }: CheckSubject): readonly Diagnostic[] {
  const defined = memberPairs(memberOf(document.definitions, 'services')).map(([name]) => name);
  return undefinedNames(steps, 'services', [...defined, ...predefined]).map(({ step, name, suggestion, path }) =>
    diagnose(bitbucketCatalog, 'bitbucket/undefined-service', { step, name, suggestion }, { path }),
  );
}
