import type { JobFact } from '@dtekit/core/provider';
import type { BitbucketDocument } from '../document/document.js';
import type { GatheredStep } from './agents.js';
import { isKnownCache } from './cache.js';

/** What of a job the file does not tell. */
export function unknownFacts({ uses }: GatheredStep, document: BitbucketDocument): readonly JobFact[] {
  const { step } = uses[0];
  const hasEnvironment = step.deployment !== undefined || uses.some(({ stage }) => stage?.deployment !== undefined);
  const hasMachine = step.runtime !== undefined || document.options?.runtime !== undefined;
  const hasOwnClone = step.clone !== undefined && step.clone.depth === undefined && document.clone?.depth !== undefined;
  const knowsCaches = (step.caches ?? []).every((name) => isKnownCache(name, document.definitions?.caches));
  return [
    // A deployment environment brings variables of its own.
    ...(hasEnvironment ? (['env'] as const) : []),
    ...(hasMachine ? (['machine'] as const) : []),
    // Whether the file's depth then holds is not documented.
    ...(hasOwnClone ? (['history'] as const) : []),
    ...(knowsCaches ? [] : (['caches'] as const)),
  ];
}
