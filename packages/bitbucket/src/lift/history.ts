import type { BitbucketDocument } from '../document/document.js';
import type { GatheredStep } from './agents.js';

/**
 * How much history a step has. A step's `clone` stands for that of the file, and pipelines of pull requests clone
 * everything: they merge.
 * Source: https://support.atlassian.com/bitbucket-cloud/kb/clone-depth-not-applying-for-pull-request-pipelines/
 */
export function liftHistory({ uses }: GatheredStep, document: BitbucketDocument): 'full' | undefined {
  const clone = uses[0].step.clone ?? document.clone;
  if (clone?.enabled === false) return undefined;
  const isWhole = clone?.depth === 'full' || uses.every(({ run }) => run.kind === 'pull-requests');
  return isWhole ? 'full' : undefined;
}
