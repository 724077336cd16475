import type { PlanSchedule, PlanTriggers } from '../../plan-triggers.js';
import { matchesGlob } from './glob.js';

/** One kind of event that starts a job. */
export type Occasion =
  | { readonly kind: 'pull-requests' }
  | { readonly kind: 'branch'; readonly pattern: string }
  | { readonly kind: 'manual' }
  | { readonly kind: 'schedule'; readonly schedule: PlanSchedule }
  | { readonly kind: 'other'; readonly words: string };

/** The occasions on which a job starts. */
export function occasionsOf(triggers: PlanTriggers): readonly Occasion[] {
  return [
    ...(triggers.pullRequests ? [{ kind: 'pull-requests' } as const] : []),
    ...triggers.branches.map((pattern) => ({ kind: 'branch', pattern }) as const),
    ...(triggers.manual ? [{ kind: 'manual' } as const] : []),
    ...triggers.schedules.map((schedule) => ({ kind: 'schedule', schedule }) as const),
    ...(triggers.others ?? []).map((words) => ({ kind: 'other', words }) as const),
  ];
}

/** Whether a job with these triggers surely starts whenever the occasion arises. */
export function startsOn(triggers: PlanTriggers, occasion: Occasion): boolean {
  switch (occasion.kind) {
    case 'pull-requests':
      return triggers.pullRequests;
    case 'branch':
      // A pattern that matches the other one as a text matches all that the other one stands for.
      return triggers.branches.some((pattern) => matchesGlob(pattern, occasion.pattern));
    case 'manual':
      return triggers.manual;
    case 'schedule':
      return triggers.schedules.some(({ cron, branch }) => {
        return cron === occasion.schedule.cron && branch === occasion.schedule.branch;
      });
    case 'other':
      return triggers.others?.includes(occasion.words) === true;
  }
}

/**
 * Whether a job with these triggers may start when the occasion arises. Words of a file may stand for any occasion; only
 * those about tags are known to mean neither pull requests nor branches, and those about branches to mean no pull requests.
 */
export function mayStartOn(triggers: PlanTriggers, occasion: Occasion): boolean {
  if (startsOn(triggers, occasion)) return true;
  const others = triggers.others ?? [];
  if (occasion.kind === 'pull-requests') return !others.every((words) => isAboutTags(words) || isAboutBranches(words));
  if (occasion.kind !== 'other') return !others.every(isAboutTags);
  if (isAboutTags(occasion.words)) return others.length > 0;
  return occasionsOf(triggers).some(({ kind }) => kind !== 'pull-requests' || !isAboutBranches(occasion.words));
}

/** Whether there is an occasion that surely starts both. */
export function haveCommonOccasion(left: PlanTriggers, right: PlanTriggers): boolean {
  return (
    occasionsOf(left).some((occasion) => startsOn(right, occasion)) ||
    occasionsOf(right).some((occasion) => startsOn(left, occasion))
  );
}

/** Whether there may be an occasion that starts both. */
export function mayHaveCommonOccasion(left: PlanTriggers, right: PlanTriggers): boolean {
  return (
    occasionsOf(left).some((occasion) => mayStartOn(right, occasion)) ||
    occasionsOf(right).some((occasion) => mayStartOn(left, occasion))
  );
}

/** Whether the words of a file mean pushes of tags. */
export function isAboutTags(words: string): boolean {
  return /^tags?\b/i.test(words);
}

/**
 * Whether the words of a file mean pushes of branches: only their pipelines have `CI_COMMIT_BRANCH`
 * (https://docs.gitlab.com/ci/variables/predefined_variables/).
 */
function isAboutBranches(words: string): boolean {
  const isPlain = !/\|\||\bnot /.test(words);
  return /^branch\b/.test(words) || (isPlain && /(?:^|&& )\$CI_COMMIT_BRANCH (?:==|=~) (?!null)/.test(words));
}

/** The occasion in words, e.g. ``pushes to `main` ``. */
export function describeOccasion(occasion: Occasion): string {
  switch (occasion.kind) {
    case 'pull-requests':
      return 'pull requests';
    case 'branch':
      return `pushes to \`${occasion.pattern}\``;
    case 'manual':
      return 'manual starts';
    case 'schedule':
      return `schedule \`${occasion.schedule.name}\``;
    case 'other':
      return occasion.words === 'tags' ? 'tags' : `\`${occasion.words}\``;
  }
}
