import { diagnose, didYouMean, type Path } from '@dtekit/core/provider';
import { optionKeys, rootKeys, sectionKeys, stepKeys } from '../../document/key-order.js';
import { membersOf } from '../../document/members.js';
import { bitbucketCatalog } from '../catalog.js';
import type { BitbucketRule } from '../rule.js';

/** Bitbucket ignores what it does not know. Inside of steps, where new keys appear, only near misses are reported. */
export const unknownKey: BitbucketRule = {
  code: 'bitbucket/unknown-key',
  check({ document, steps }) {
    return [
      ...unknownKeys(document, rootKeys, [], 'the file'),
      ...unknownKeys(document.options, optionKeys, ['options'], '`options`'),
      ...unknownKeys(document.pipelines, sectionKeys, ['pipelines'], '`pipelines`'),
      ...steps.flatMap(({ members, path, name }) =>
        unknownKeys(members, stepKeys, path, `step \`${name}\``).filter(isNearMiss),
      ),
    ].map(({ key, place, meant, path }) =>
      diagnose(bitbucketCatalog, 'bitbucket/unknown-key', { key, place, meant }, { path }),
    );
  },
};

interface UnknownKey {
  readonly key: string;
  readonly place: string;
  readonly meant: string | undefined;
  readonly path: Path;
}

function unknownKeys(value: unknown, known: readonly string[], path: Path, place: string): readonly UnknownKey[] {
  return [...membersOf(value)].flatMap(([key, member]) => {
    if (member === undefined || known.includes(key)) return [];
    return [{ key, place, meant: didYouMean(key, known), path: [...path, key] }];
  });
}

function isNearMiss({ meant }: UnknownKey): boolean {
  return meant !== undefined;
}
