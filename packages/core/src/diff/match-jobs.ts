import type { PlanJob } from '../plan/plan-job.js';
import { jobMeaning } from '../plan/plan-meaning.js';
import { remembered } from '../remembered.js';

/** What is one job in both plans, or a job of one plan only. */
export interface JobPair {
  readonly left?: PlanJob;
  readonly right?: PlanJob;
}

/**
 * Finds the jobs that are the same, whatever their order: equal ones first, then those of one role, group, label and name,
 * then the most alike. Jobs of the left plan come first, in its order.
 */
export function matchJobs(left: readonly PlanJob[], right: readonly PlanJob[]): readonly JobPair[] {
  const partners = new Map<PlanJob, PlanJob>();
  const taken = new Set<PlanJob>();
  const pair = (one: PlanJob, other: PlanJob): void => {
    partners.set(one, other);
    taken.add(other);
  };
  const leftOver = (): PlanJob[] => left.filter((job) => !partners.has(job));
  const rightOver = (): PlanJob[] => right.filter((job) => !taken.has(job));
  for (const keyOf of [meaningOf, identityOf]) pairByKey(leftOver(), rightOver(), keyOf, pair);
  pairByLikeness(leftOver(), rightOver(), pair);
  return [
    ...left.map((job) => ({ left: job, ...optional(partners.get(job)) })),
    ...rightOver().map((job) => ({ right: job })),
  ];
}

function optional(right: PlanJob | undefined): Pick<JobPair, 'right'> {
  return right === undefined ? {} : { right };
}

type Pairing = (left: PlanJob, right: PlanJob) => void;

function meaningOf(job: PlanJob): string {
  return JSON.stringify(jobMeaning(job));
}

function identityOf({ role, group, label, name }: PlanJob): string {
  return JSON.stringify([role, group, label, name]);
}

function pairByKey(
  left: readonly PlanJob[],
  right: readonly PlanJob[],
  keyOf: (job: PlanJob) => string,
  pair: Pairing,
): void {
  const waiting = new Map<string, PlanJob[]>();
  for (const job of right) waiting.set(keyOf(job), [...(waiting.get(keyOf(job)) ?? []), job]);
  for (const job of left) {
    const partner = waiting.get(keyOf(job))?.shift();
    if (partner !== undefined) pair(job, partner);
  }
}

function pairByLikeness(left: readonly PlanJob[], right: readonly PlanJob[], pair: Pairing): void {
  const candidates = left.flatMap((one) =>
    right.filter((other) => mayBeOne(one, other)).map((other) => ({ one, other, likeness: likenessOf(one, other) })),
  );
  const done = new Set<PlanJob>();
  for (const { one, other } of candidates.sort((before, after) => after.likeness - before.likeness)) {
    if (done.has(one) || done.has(other)) continue;
    done.add(one).add(other);
    pair(one, other);
  }
}

/** Pools with labels of their own are told apart by them, other jobs by name or by what they run. */
function mayBeOne(left: PlanJob, right: PlanJob): boolean {
  if (left.role !== right.role) return false;
  if (left.name === right.name) return true;
  if (left.role === 'agent') return left.label === undefined || right.label === undefined;
  return left.role === 'coordinator' || part(left, 'steps') === part(right, 'steps');
}

function likenessOf(left: PlanJob, right: PlanJob): number {
  const keys: readonly (keyof PlanJob)[] = [
    'count',
    'image',
    'machine',
    'env',
    'triggers',
    'steps',
    'always',
    'caches',
  ];
  const alike = keys.filter((key) => part(left, key) === part(right, key)).length;
  return (
    (left.group === right.group ? 400 : 0) +
    (left.label === right.label ? 200 : 0) +
    (left.name === right.name ? 100 : 0) +
    alike
  );
}

function part(job: PlanJob, key: keyof PlanJob): string | undefined {
  return partsOf(job).get(key);
}

const partsOf = remembered(
  (job: PlanJob): ReadonlyMap<string, string> =>
    new Map(Object.entries(jobMeaning(job)).map(([key, value]) => [key, JSON.stringify(value)])),
);
