import type { Path } from '@dtekit/core/provider';
import type { FactList } from '@dtekit/core/reader';
import { type Copies, copiesOf, copyBindings, varyingBindings } from './agents.js';
import { type LiftedJob, liftJob } from './job.js';
import type { JobSource } from './job-source.js';

/** Gives each lifted job a number of its own. */
export type Numbering = () => number;

/** More copies than this are only looked at one by one where all are alike. */
const mostCopiesApart = 50;

/**
 * Lifts a job with the copies that its matrix makes: agents as one job that counts, unless the copies differ in what matters;
 * coordinators one by one, as each starts a run.
 */
export function liftCopies(source: JobSource, numbers: Numbering, facts: FactList): readonly LiftedJob[] {
  const copies = copiesOf(source.entry.settings.matrix);
  const together = liftJob(source, varyingBindings(copies), numbers(), facts);
  const { combinations = [], parameters } = copies;
  const mayLiftApart = parameters.length > 0 && combinations.length > 0 && combinations.length <= mostCopiesApart;
  if (mayLiftApart && differ(together)) {
    return combinations.map((copy) => counted(liftCopy(source, copy, numbers, facts), 1, true));
  }
  return [counted(together, combinations.length, copies.combinations !== undefined)];
}

/** The variables that say which run an agent is part of, and which tasks it gets. */
const tellingVariables: readonly string[] = ['NX_CI_EXECUTION_ENV', 'NX_AGENT_LAUNCH_TEMPLATE'];

function differ({ job }: LiftedJob): boolean {
  if (job.role === 'coordinator') return true;
  if (job.role !== 'agent') return false;
  const isUnknown = job.unknown !== undefined || job.steps.some(({ kind }) => kind === 'unknown');
  return isUnknown || tellingVariables.some((name) => job.env.get(name)?.kind === 'expression');
}

function liftCopy(
  source: JobSource,
  copy: NonNullable<Copies['combinations']>[number],
  numbers: Numbering,
  facts: FactList,
): LiftedJob {
  const { entry, outside } = source;
  const path: Path = [...entry.path, 'matrix', 'parameters'];
  const lifted = liftJob(source, copyBindings(copy, outside, path), numbers(), facts);
  const values = [...copy].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, value]) => String(value));
  return { ...lifted, job: { ...lifted.job, name: [lifted.job.name, ...values].join('-') } };
}

/** Only agents are counted; of an unknown number there is at least one. */
function counted(lifted: LiftedJob, copies: number, isKnown: boolean): LiftedJob {
  const { job, nodes } = lifted;
  if (job.role !== 'agent') return lifted;
  const unknown = isKnown ? job.unknown : [...new Set([...(job.unknown ?? []), 'count' as const])];
  const count = Math.max(copies, isKnown ? 0 : 1) * nodes;
  return { ...lifted, job: { ...job, count, ...(unknown === undefined ? {} : { unknown }) } };
}
