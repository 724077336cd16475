import type { PlanSchedule, PlanTriggers } from '../../plan-triggers.js';
import { matchesGlob } from './glob.js';

/** One kind of event that starts a job. */
export type Occasion =
  | { readonly kind: 'pull-requests' }
  | { readonly kind: 'branch'; readonly pattern: string }
  | { readonly kind: 'manual' }
  | { readonly kind: 'schedule'; readonly schedule: PlanSchedule };

/** The occasions on which a job starts. */
export function occasionsOf(triggers: PlanTriggers): readonly Occasion[] {
  return [
    ...(triggers.pullRequests ? [{ kind: 'pull-requests' } as const] : []),
    ...triggers.branches.map((pattern) => ({ kind: 'branch', pattern }) as const),
    ...(triggers.manual ? [{ kind: 'manual' } as const] : []),
    ...triggers.schedules.map((schedule) => ({ kind: 'schedule', schedule }) as const),
  ];
}

/** Whether a job with these triggers starts whenever the occasion arises. */
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
  }
}

/** Whether there is an occasion that starts both. */
export function haveCommonOccasion(left: PlanTriggers, right: PlanTriggers): boolean {
  return (
    occasionsOf(left).some((occasion) => startsOn(right, occasion)) ||
    occasionsOf(right).some((occasion) => startsOn(left, occasion))
  );
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
  }
}
