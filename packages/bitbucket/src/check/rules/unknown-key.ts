import { type Diagnostic, diagnose, didYouMean, memberPairs, type Path } from '@dtekit/core/provider';
import { optionKeys, rootKeys, sectionKeys, stepKeys } from '../../document/key-order.js';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Bitbucket ignores what it does not know. Inside of steps, where new keys appear, only near misses are reported. */
export function checkUnknownKey({ document, steps }: CheckSubject): readonly Diagnostic[] {
  return [
    ...unknownKeys(document, rootKeys, [], 'the file'),
    ...unknownKeys(document.options, optionKeys, ['options'], '`options`'),
    ...unknownKeys(document.pipelines, sectionKeys, ['pipelines'], '`pipelines`'),
    ...steps.flatMap(({ members, path, name }) =>
      unknownKeys(members, stepKeys, path, `step \`${name}\``).filter(isNearMiss),
    ),
  ].map(({ key, place, suggestion, path }) =>
    diagnose(bitbucketCatalog, 'bitbucket/unknown-key', { key, place, suggestion }, { path }),
  );
}

interface UnknownKey {
  readonly key: string;
  readonly place: string;
  readonly suggestion: string | undefined;
  readonly path: Path;
}

function unknownKeys(value: unknown, known: readonly string[], path: Path, place: string): readonly UnknownKey[] {
  return memberPairs(value).flatMap(([key, member]) => {
    if (member === undefined || known.includes(key)) return [];
    return [{ key, place, suggestion: didYouMean(key, known), path: [...path, key] }];
  });
}

function isNearMiss({ suggestion }: UnknownKey): boolean {
  return suggestion !== undefined;
}
