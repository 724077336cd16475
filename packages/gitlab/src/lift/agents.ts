import type { PlanEnv, PlanEnvValue, PlanJob } from '@dtekit/core/provider';
import { jobMeaning } from '@dtekit/core/reader';
import type { Instances } from './instances.js';

const agentName = 'NX_AGENT_NAME';

/** A job and the hidden job that it extends, if it extends one. */
export interface ExtendingJob {
  readonly job: PlanJob;
  readonly template: string | undefined;
}

/**
 * Makes pools of agents that extend one hidden job and are numbered from 1, the mirror of the fan-out by `extends`. The
 * pool has the name before the number; a single agent does if the hidden job, or its own agent name, shows it.
 */
export function numberedPools(jobs: readonly ExtendingJob[]): readonly PlanJob[] {
  const pools = new Map<string, ExtendingJob[]>();
  for (const [index, one] of jobs.entries()) {
    const key = likeness(one) ?? String(index);
    const pool = pools.get(key);
    if (pool === undefined) pools.set(key, [one]);
    else pool.push(one);
  }
  return [...pools.values()].flatMap((pool) => joined(pool) ?? pool.map(({ job }) => job));
}

/** What the agents of a pool have in common; `undefined` for jobs that are no part of one. */
function likeness({ job, template }: ExtendingJob): string | undefined {
  if (job.role !== 'agent' || job.count !== 1 || template === undefined) return undefined;
  const { name: _, ...meaning } = jobMeaning({ ...job, env: withoutName(job.env) });
  return JSON.stringify([template, meaning]);
}

function joined(pool: readonly ExtendingJob[]): readonly PlanJob[] | undefined {
  const [first] = pool;
  if (first?.template === undefined || !first.job.name.endsWith('1')) return undefined;
  const stem = first.job.name.slice(0, -1);
  if (!pool.every(({ job }, index) => job.name === `${stem}${index + 1}`)) return undefined;
  const names = pool.map(({ job }) => job.env.get(agentName));
  const prefix = commonPrefix(names);
  if (prefix === undefined && new Set(names.map((name) => JSON.stringify(name))).size > 1) return undefined;
  if (pool.length === 1 && first.template !== `.${stem}` && prefix !== stem) return undefined;
  const env = prefix === undefined ? first.job.env : withName(first.job.env, { kind: 'agent-name', prefix });
  return [{ ...first.job, name: stem, count: pool.length, env }];
}

/** What stands before the number in the names of all agents. */
function commonPrefix(names: readonly (PlanEnvValue | undefined)[]): string | undefined {
  const [first] = names;
  if (first?.kind !== 'text' || !first.text.endsWith('-1')) return undefined;
  const prefix = first.text.slice(0, -2);
  const isCommon = names.every((name, index) => name?.kind === 'text' && name.text === `${prefix}-${index + 1}`);
  return isCommon ? prefix : undefined;
}

/** A single agent, whose name would count if there were more of them: the mirror of the index of a lonely instance. */
export function withCountedName(job: PlanJob): PlanJob {
  const prefix = countedPrefix(job);
  return prefix === undefined ? job : { ...job, env: withName(job.env, { kind: 'agent-name', prefix }) };
}

/** The same for an agent whose name is that of its job, so that a number at the end of that is no count. */
export function withOwnCountedName(job: PlanJob): PlanJob {
  return countedPrefix(job) === job.name ? withCountedName(job) : job;
}

function countedPrefix({ role, count, env }: PlanJob): string | undefined {
  return role === 'agent' && count === 1 ? commonPrefix([env.get(agentName)]) : undefined;
}

/** The environment with what a matrix adds: values that are different in each instance. */
export function withMatrix(env: PlanEnv, { variables }: Instances): PlanEnv {
  return new Map([...env, ...variables.map((name) => [name, { kind: 'expression', text: `$${name}` }] as const)]);
}

function withName(env: PlanEnv, value: PlanEnvValue): PlanEnv {
  return new Map([...env, [agentName, value]]);
}

function withoutName(env: PlanEnv): PlanEnv {
  return new Map([...env].filter(([name]) => name !== agentName));
}
