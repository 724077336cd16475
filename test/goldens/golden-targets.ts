import { bitbucket } from '@dtekit/bitbucket';
import { circleci } from '@dtekit/circleci';
import type { Target } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

/** A target whose output is kept as a golden, under the name of its file. */
export interface GoldenTarget {
  readonly name: string;
  readonly target: Target;
}

/** The three providers as they come. */
export const goldenTargets: readonly GoldenTarget[] = [
  { name: 'circleci', target: circleci() },
  { name: 'gitlab', target: gitlab() },
  { name: 'bitbucket', target: bitbucket() },
];

/** The other ways to fan out and to place a file. */
export const variantTargets: readonly GoldenTarget[] = [
  { name: 'circleci-parallelism', target: circleci({ fanOut: 'parallelism', setShas: 'shell' }) },
  { name: 'gitlab-extends', target: gitlab({ fanOut: 'extends' }) },
  { name: 'gitlab-include', target: gitlab({ as: 'include', path: 'ci/dte.gitlab-ci.yml' }) },
  { name: 'bitbucket-steps', target: bitbucket({ fanOut: 'steps' }) },
];
