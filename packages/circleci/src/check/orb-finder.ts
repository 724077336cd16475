import { toMap } from '@dtekit/core/provider';
import type { CircleCIDocument } from '../document/document.js';

/**
 * Tells whether an orb can be used by its alias: one that the file imports. Where the file imports `circleci/orb-tools`,
 * any alias may be one, because `orb-tools/continue` puts the orb that is being developed into the file before it runs.
 * Source: https://circleci.com/docs/orbs/author/testing-orbs/
 */
export function orbFinder({ orbs }: CircleCIDocument): (alias: string) => boolean {
  const imported = toMap(orbs);
  const isInjected = [...imported.values()].some(
    (orb) => typeof orb === 'string' && orb.startsWith('circleci/orb-tools@'),
  );
  return (alias) => isInjected || imported.has(alias);
}
