import type { TimeoutsInput } from '../model/timeouts.js';
import { defaultSilenceMinutes, defaultTotalMinutes } from './defaults.js';
import type { PlanContext } from './plan-context.js';
import type { PlanEnvValue } from './plan-env.js';
import type { JobRole, PlanJob } from './plan-job.js';

/** The timeouts of a job and the variables that make Nx give up no later. */
export interface ResolvedTimeouts {
  readonly fields: Pick<Partial<PlanJob>, 'silenceTimeoutMinutes' | 'totalTimeoutMinutes'>;
  readonly env: ReadonlyMap<string, PlanEnvValue>;
  /** Whether the team asked for a silence timeout that the provider lacks. */
  readonly silenceIsEmulated: boolean;
}

/** The variables by which Nx Cloud's client itself gives up after a silence (https://nx.dev/docs/reference/environment-variables). */
const nxTimeoutVariables: Readonly<Partial<Record<JobRole, string>>> = {
  coordinator: 'NX_CLOUD_ORCHESTRATOR_TIMEOUT_MS',
  agent: 'NX_CLOUD_AGENT_TIMEOUT_MS',
};

/**
 * Resolves the timeouts of one job. Defaults are filled in only where the provider has such a timeout; what the team
 * asked for stays in the plan and is reported where it cannot be done.
 */
export function resolveTimeouts(
  levels: readonly (TimeoutsInput | false | undefined)[],
  role: JobRole,
  context: PlanContext,
): ResolvedTimeouts {
  const asked = levels.reduce<Asked>(askedAfter, { timeouts: {}, defaults: role !== 'other' });
  const { timeouts, defaults } = asked;
  const silence = timeouts.silenceMinutes ?? (defaults ? defaultSilenceMinutes : undefined);
  const total =
    timeouts.totalMinutes ?? (defaults && context.isNative('total-timeout') ? defaultTotalMinutes : undefined);
  const silenceIsNative = context.isNative('silence-timeout');
  const variable = nxTimeoutVariables[role];
  const nxMinutes = timeouts.silenceMinutes ?? defaultSilenceMinutes;
  return {
    fields: {
      ...(silence !== undefined && silenceIsNative ? { silenceTimeoutMinutes: silence } : {}),
      ...(total === undefined ? {} : { totalTimeoutMinutes: total }),
    },
    env:
      variable === undefined || nxMinutes === defaultSilenceMinutes
        ? new Map()
        : new Map([[variable, { kind: 'text', text: String(nxMinutes * 60_000) }]]),
    silenceIsEmulated: timeouts.silenceMinutes !== undefined && !silenceIsNative,
  };
}

interface Asked {
  readonly timeouts: TimeoutsInput;
  /** Whether what was not asked for is filled in. */
  readonly defaults: boolean;
}

/** A level replaces what it names; `false` drops all that came before it, the defaults too. */
function askedAfter(before: Asked, level: TimeoutsInput | false | undefined): Asked {
  if (level === undefined) return before;
  if (level === false) return { timeouts: {}, defaults: false };
  const silenceMinutes = level.silenceMinutes ?? before.timeouts.silenceMinutes;
  const totalMinutes = level.totalMinutes ?? before.timeouts.totalMinutes;
  return {
    timeouts: {
      ...(silenceMinutes === undefined ? {} : { silenceMinutes }),
      ...(totalMinutes === undefined ? {} : { totalMinutes }),
    },
    defaults: before.defaults,
  };
}
