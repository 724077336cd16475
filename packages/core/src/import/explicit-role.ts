import type { EnvValueInput } from '../model/env.js';
import type { CoordinatorInput, EnvInput, JobSettingsInput, PoolInput, StepInput } from '../model/role.js';
import type { TimeoutsInput } from '../model/timeouts.js';
import type { TriggersInput } from '../model/triggers.js';
import { formatCommand } from '../nx/format-command.js';
import { joinsRun } from '../nx/starts-run.js';
import type { PlanEnvValue } from '../plan/plan-env.js';
import type { PlanJob } from '../plan/plan-job.js';
import type { RunStep } from '../plan/plan-step.js';
import { type PlanTriggers, sameTriggers } from '../plan/plan-triggers.js';

/** What a job leaves to the pipeline. */
export interface Inherited {
  /** What starts the pipeline. */
  readonly triggers: PlanTriggers;
  /** Variables that the model sets by itself. */
  readonly derivedEnv: ReadonlySet<string>;
}

/** A coordinator with everything said. Its commands are what it runs from the start of the run on. */
export function explicitCoordinator(
  job: PlanJob,
  own: readonly RunStep[],
  inherited: Inherited,
): { readonly coordinator: CoordinatorInput; readonly commands: readonly StepInput[] } {
  const start = own.findIndex(({ command }) => joinsRun(command));
  return {
    coordinator: {
      name: job.name,
      ...roleSettings(job, inherited),
      before: lines(own.slice(0, Math.max(start, 0))),
    },
    commands: lines(own.slice(Math.max(start, 0))),
  };
}

/** A pool with everything said. */
export function explicitPool(job: PlanJob, own: readonly RunStep[], inherited: Inherited): PoolInput {
  const start = own.findIndex(({ command }) => joinsRun(command));
  return {
    name: job.name,
    ...(job.label === undefined ? {} : { label: job.label }),
    count: job.count,
    ...roleSettings(job, inherited),
    before: lines(start === -1 ? own : own.slice(0, start)),
    after: lines(start === -1 ? [] : own.slice(start + 1)),
  };
}

/** Steps as the lines that they are. */
export function lines(steps: readonly RunStep[]): readonly StepInput[] {
  return steps.map(({ command }) => formatCommand(command));
}

function roleSettings(job: PlanJob, inherited: Inherited): Partial<CoordinatorInput> {
  return {
    ...explicitSettings(job, inherited),
    retries: job.retries,
    ...(sameTriggers(job.triggers, inherited.triggers) ? {} : { triggers: explicitTriggers(job.triggers) }),
  };
}

/** What can be said of any job, all of it said. */
export function explicitSettings(job: PlanJob, { derivedEnv }: Pick<Inherited, 'derivedEnv'>): JobSettingsInput {
  const timeouts = explicitTimeouts(job);
  const { size, runner } = job.machine;
  return {
    ...(job.image === undefined ? {} : { image: job.image }),
    ...(size === undefined && runner === undefined
      ? {}
      : { machine: { ...(size === undefined ? {} : { size }), ...(runner === undefined ? {} : { runner }) } }),
    env: explicitEnv(job, derivedEnv),
    services: job.services.map(({ name, image, env }) => ({ name, image, env: Object.fromEntries(env) })),
    cache: job.caches.length === 0 ? false : job.caches,
    ...(timeouts === undefined ? {} : { timeouts }),
    ...(job.artifacts === undefined ? {} : { artifacts: job.artifacts }),
  };
}

/**
 * All triggers said, the occasions aside that only the file has words for. Where the provider keeps names and times of
 * schedules to itself, others stand for them.
 */
export function explicitTriggers({ pullRequests, branches, manual, schedules }: PlanTriggers): TriggersInput {
  return {
    pullRequests,
    branches,
    manual,
    schedules: schedules.map(({ name, cron, branch }, index) => ({
      name: name === '' ? `schedule-${index + 1}` : name,
      cron: cron === '' ? '0 0 * * *' : cron,
      branch,
    })),
  };
}

/** The contexts of a job belong to its secrets; the first secret stands for those whose members are not known. */
function explicitEnv(job: PlanJob, derived: ReadonlySet<string>): EnvInput {
  const contexts = [...job.contexts];
  const entries = [...job.env]
    .filter(([name]) => !derived.has(name))
    .flatMap(([name, value]) => envEntry(name, value, contexts));
  const unused = contexts.map((context): [string, EnvValueInput] => [accessToken, { kind: 'secret', context }]);
  return Object.fromEntries([...entries, ...unused.slice(0, 1)]);
}

const accessToken = 'NX_CLOUD_ACCESS_TOKEN';

/** Takes the next context for a secret. What the model derives has no words in it. */
function envEntry(name: string, value: PlanEnvValue, contexts: string[]): readonly [string, EnvValueInput][] {
  switch (value.kind) {
    case 'text':
      return [[name, value.text]];
    case 'expression':
      return [[name, { kind: 'expression', text: value.text }]];
    case 'secret': {
      const context = contexts.shift();
      const variable = value.variable === name ? {} : { variable: value.variable };
      return [[name, { kind: 'secret', ...variable, ...(context === undefined ? {} : { context }) }]];
    }
    default:
      return [];
  }
}

/** Variables that say the silence timeout to Nx, in milliseconds. */
export const timeoutVariables: Readonly<Record<PlanJob['role'], string | undefined>> = {
  coordinator: 'NX_CLOUD_ORCHESTRATOR_TIMEOUT_MS',
  agent: 'NX_CLOUD_AGENT_TIMEOUT_MS',
  other: undefined,
};

/** The timeouts of a job; a silence timeout may be told to Nx only. */
function explicitTimeouts(job: PlanJob): TimeoutsInput | undefined {
  const silenceMinutes = job.silenceTimeoutMinutes ?? silenceOfNx(job);
  const totalMinutes = job.totalTimeoutMinutes;
  if (silenceMinutes === undefined && totalMinutes === undefined) return undefined;
  return {
    ...(silenceMinutes === undefined ? {} : { silenceMinutes }),
    ...(totalMinutes === undefined ? {} : { totalMinutes }),
  };
}

function silenceOfNx({ role, env }: PlanJob): number | undefined {
  const value = env.get(timeoutVariables[role] ?? '');
  const minutes = value?.kind === 'text' ? Number(value.text) / 60_000 : undefined;
  return minutes !== undefined && Number.isInteger(minutes) && minutes > 0 ? minutes : undefined;
}
