import type { PlanTriggers } from '../plan/plan-triggers.js';
import { missingFrom } from './diff-list.js';
import { type Difference, difference } from './plan-change.js';

/** Differences between what starts two jobs, one for each occasion. */
export function diffTriggers(left: PlanTriggers, right: PlanTriggers): readonly Difference[] {
  return [
    ...diffOccasions(occasionsOf(left), occasionsOf(right)),
    ...diffSchedules(left, right),
    ...diffOthers(left.others ?? [], right.others ?? []),
  ];
}

/** The occasions that a plan names, as the subject of a sentence. */
function occasionsOf({ pullRequests, branches, manual }: PlanTriggers): readonly string[] {
  return [
    ...(pullRequests ? ['pull requests'] : []),
    ...branches.map((branch) => `pushes to ${branch}`),
    ...(manual ? ['manual runs'] : []),
  ];
}

function diffOccasions(left: readonly string[], right: readonly string[]): readonly Difference[] {
  return [
    ...missingFrom(right, left).map((name) => difference('trigger', true, null, { name })),
    ...missingFrom(left, right).map((name) => difference('trigger', null, true, { name })),
  ];
}

function diffSchedules(left: PlanTriggers, right: PlanTriggers): readonly Difference[] {
  const [before, after] = [schedulesOf(left), schedulesOf(right)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => difference('schedule', before.get(name) ?? null, after.get(name) ?? null, { name }));
}

/** Several schedules of one name are one with several times. */
function schedulesOf({ schedules }: PlanTriggers): ReadonlyMap<string, string> {
  const times = new Map<string, string>();
  for (const { name, cron, branch } of schedules) {
    const time = `${cron} on ${branch}`;
    times.set(name, times.has(name) ? `${times.get(name)}, ${time}` : time);
  }
  return times;
}

/**
 * Further occasions have the words of their file. Different words may mean the same, so that nothing can be said where
 * both sides have some.
 */
function diffOthers(left: readonly string[], right: readonly string[]): readonly Difference[] {
  const lost = missingFrom(right, left).map((name) =>
    right.length === 0
      ? difference('trigger', true, null, { name })
      : difference('trigger', true, null, { name, kind: 'unknown', unknownIn: 'right' }),
  );
  const gained = missingFrom(left, right).map((name) =>
    left.length === 0
      ? difference('trigger', null, true, { name })
      : difference('trigger', null, true, { name, kind: 'unknown', unknownIn: 'left' }),
  );
  return [...lost, ...gained];
}
