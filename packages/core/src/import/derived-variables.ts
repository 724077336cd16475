import type { PlanEnvValue } from '../plan/plan-env.js';
import type { PlanJob } from '../plan/plan-job.js';
import type { DistributedRun } from './distributed-run.js';
import { timeoutVariables } from './explicit-role.js';

/** The variables of a job that the model sets by itself to the value that they have. */
export function derivedVariables(job: PlanJob, { pools }: DistributedRun): ReadonlySet<string> {
  const agents = pools.reduce((sum, { count }) => sum + count, 0);
  const timeout = timeoutVariables[job.role] ?? '';
  const texts: ReadonlyMap<string, string | undefined> = new Map([
    ['NX_CI_EXECUTION_ENV', job.group],
    ['NX_AGENT_LAUNCH_TEMPLATE', job.label],
    ['NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT', job.role === 'coordinator' ? String(agents) : undefined],
    [timeout, silenceOf(job)],
  ]);
  const isDerived = ([name, value]: readonly [string, PlanEnvValue]): boolean => {
    if (value.kind === 'branch' || value.kind === 'agent-name') return true;
    return value.kind === 'text' && texts.get(name) === value.text;
  };
  return new Set([...job.env].filter(isDerived).map(([name]) => name));
}

/** The silence timeout as Nx takes it: that of the provider, or whatever whole minutes Nx was told. */
function silenceOf({ role, env, silenceTimeoutMinutes }: PlanJob): string | undefined {
  if (silenceTimeoutMinutes !== undefined) return String(silenceTimeoutMinutes * 60_000);
  const told = env.get(timeoutVariables[role] ?? '');
  return told?.kind === 'text' && Number(told.text) % 60_000 === 0 ? told.text : undefined;
}
