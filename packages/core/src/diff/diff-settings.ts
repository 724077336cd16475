import type { JobFact, PlanJob } from '../plan/plan-job.js';
import { diffList } from './diff-list.js';
import { diffCaches, diffEnv, diffServices } from './diff-named.js';
import { diffTriggers } from './diff-triggers.js';
import { type ChangedPart, type ChangeValue, type Difference, difference } from './plan-change.js';
import { shownText } from './shown-value.js';

/** How one setting of two jobs is compared. */
interface Setting {
  /** What a side that does not say it lacks. */
  readonly what: ChangedPart;
  /** The fact it is, where a file may keep it to itself. */
  readonly fact?: JobFact;
  readonly diff: (left: PlanJob, right: PlanJob) => readonly Difference[];
  /** What a change shows of it where the other side does not say. */
  readonly show?: (job: PlanJob) => ChangeValue;
}

/** All settings of a job but its steps, in the order in which their changes are told. */
const settings: readonly Setting[] = [
  single('job-name', undefined, (job) => job.name),
  single('group', undefined, (job) => job.group),
  single('label', undefined, (job) => job.label),
  single('count', 'count', (job) => job.count),
  single('phase', undefined, (job) => job.phase),
  {
    what: 'trigger',
    fact: 'triggers',
    diff: (left, right) => diffTriggers(left.triggers, right.triggers),
  },
  single('image', 'image', (job) => job.image),
  single('machine-size', 'machine', (job) => job.machine.size),
  several('runner', 'machine', (job) => job.machine.runner),
  single('working-directory', 'workingDirectory', (job) => job.workingDirectory || undefined),
  single('history', 'history', (job) => job.history),
  { what: 'variable', fact: 'env', diff: diffEnv },
  { what: 'service', diff: diffServices },
  { what: 'cache', fact: 'caches', diff: diffCaches },
  several('artifacts', undefined, (job) => job.artifacts?.paths),
  single('artifact-expiry', undefined, (job) => job.artifacts?.expireInDays),
  single('silence-timeout', 'silenceTimeoutMinutes', (job) => job.silenceTimeoutMinutes),
  single('total-timeout', 'totalTimeoutMinutes', (job) => job.totalTimeoutMinutes),
  single('retries', 'retries', (job) => job.retries),
  single('interruptible', undefined, (job) => job.interruptible),
  several('contexts', 'contexts', (job) => job.contexts),
  several('runs', undefined, (job) => job.runs),
];

/** Differences between two jobs, their steps aside. A setting that one side does not say is told as such, once. */
export function diffSettings(left: PlanJob, right: PlanJob): readonly Difference[] {
  const told = new Set<JobFact>();
  return settings.flatMap((setting) => {
    const { fact } = setting;
    const [inLeft, inRight] = [isUnknown(left, fact), isUnknown(right, fact)];
    if (fact === undefined || (!inLeft && !inRight)) return setting.diff(left, right);
    if (told.has(fact) || (inLeft && inRight)) return [];
    told.add(fact);
    const shown = setting.show ?? (() => null);
    return [
      difference(setting.what, inLeft ? null : shown(left), inRight ? null : shown(right), {
        kind: 'unknown',
        unknownIn: inLeft ? 'left' : 'right',
      }),
    ];
  });
}

function isUnknown({ unknown = [] }: PlanJob, fact: JobFact | undefined): boolean {
  return fact !== undefined && unknown.includes(fact);
}

type Single = string | number | boolean | undefined;

function single(what: ChangedPart, fact: JobFact | undefined, of: (job: PlanJob) => Single): Setting {
  const show = (job: PlanJob): ChangeValue => {
    const value = of(job);
    return typeof value === 'string' ? shownText(value) : (value ?? null);
  };
  return {
    what,
    ...(fact === undefined ? {} : { fact }),
    diff: (left, right) => (of(left) === of(right) ? [] : [difference(what, show(left), show(right))]),
    show,
  };
}

function several(
  what: ChangedPart,
  fact: JobFact | undefined,
  of: (job: PlanJob) => readonly string[] | undefined,
): Setting {
  return {
    what,
    ...(fact === undefined ? {} : { fact }),
    diff: (left, right) => diffList(what, of(left) ?? [], of(right) ?? []),
    show: (job) => of(job)?.map(shownText) ?? null,
  };
}
