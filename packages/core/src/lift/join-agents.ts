import type { PlanEnvValue } from '../plan/plan-env.js';
import type { PlanJob } from '../plan/plan-job.js';
import { jobMeaning } from '../plan/plan-meaning.js';
import { groupedBy } from '../plan/rules/view/grouped-by.js';

/**
 * Makes one pool of agents that are written out one by one: those alike but for a number in their names. The pool has the
 * name that they share, the place of the first, and the sum of their counts. Agents whose names count on from one pool to
 * another stay apart: as two pools that count they would seem to have the same names.
 */
export function joinAgents(jobs: readonly PlanJob[]): readonly PlanJob[] {
  const pools = groupedBy(jobs, (job) => (job.role === 'agent' ? likenessOf(job) : job));
  const joined = [...pools.values()].flatMap(joinPool);
  const prefixes = joined.flatMap((pool) => madePrefix(pool) ?? []);
  const names = joined.flatMap(({ job }) => writtenName(job) ?? []);
  const isShared = (prefix: string): boolean =>
    prefixes.indexOf(prefix) !== prefixes.lastIndexOf(prefix) || names.some((name) => countsBehind(prefix, name));
  return joined.flatMap((pool) => {
    const prefix = madePrefix(pool);
    return prefix !== undefined && isShared(prefix) ? pool.jobs : [pool.job];
  });
}

interface JoinedPool {
  /** The agents as they were. */
  readonly jobs: readonly [PlanJob, ...PlanJob[]];
  /** The pool that they make. */
  readonly job: PlanJob;
}

function joinPool(jobs: readonly PlanJob[]): readonly JoinedPool[] {
  const [first, ...others] = jobs;
  if (first === undefined) return [];
  const count = jobs.reduce((sum, job) => sum + job.count, 0);
  const numbered = withoutNumber(first);
  const isNumbered = others.length > 0 || numbered.env.get(agentName)?.kind !== first.env.get(agentName)?.kind;
  return [{ jobs: [first, ...others], job: isNumbered ? { ...numbered, count } : first }];
}

/** What the names of a pool count behind, where joining it made them count. */
function madePrefix({ jobs: [first], job }: JoinedPool): string | undefined {
  const name = job.env.get(agentName);
  return name?.kind === 'agent-name' && first.env.get(agentName)?.kind === 'text' ? name.prefix : undefined;
}

function writtenName(job: PlanJob): string | undefined {
  const name = job.env.get(agentName);
  return name?.kind === 'text' ? name.text : undefined;
}

/** Whether an agent of another pool has a name that could be one of those that count. */
function countsBehind(prefix: string, name: string): boolean {
  return name.startsWith(`${prefix}-`) && /^\d+$/.test(name.slice(prefix.length + 1));
}

const agentName = 'NX_AGENT_NAME';

/** What agents of one pool have in common. */
function likenessOf(job: PlanJob): string {
  const { count: _, ...meaning } = jobMeaning(withoutNumber(job));
  return JSON.stringify(meaning);
}

/** `agent2`, whose agent name is `agent-2`, becomes `agent`, whose agent name counts. */
function withoutNumber(job: PlanJob): PlanJob {
  const [, stem = job.name, number] = /^(.*?)[-_ ]?(\d+)$/.exec(job.name) ?? [];
  const value = job.env.get(agentName);
  if (number === undefined || value === undefined) return { ...job, name: stem };
  return { ...job, name: stem, env: new Map([...job.env, [agentName, countedName(value, number)]]) };
}

function countedName(value: PlanEnvValue, number: string): PlanEnvValue {
  if (value.kind !== 'text' || !value.text.endsWith(`-${number}`)) return value;
  return { kind: 'agent-name', prefix: value.text.slice(0, -number.length - 1) };
}
