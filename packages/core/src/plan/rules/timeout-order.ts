import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule, RuleContext } from '../plan-rule.js';
import { surelyLacksVariable } from './view/env-value.js';
import { commandsIn, type PlacedCommand, taskCommandsAmong } from './view/job-commands.js';
import { isKnown } from './view/known.js';

/**
 * Coordinator and agents wait in silence for up to 3,600,000 ms unless `NX_CLOUD_ORCHESTRATOR_TIMEOUT_MS` and
 * `NX_CLOUD_AGENT_TIMEOUT_MS` say otherwise (https://nx.dev/docs/reference/environment-variables). A provider that loses
 * patience earlier kills healthy jobs; the published CircleCI recipe therefore gives agents 60 minutes of silence
 * (https://nx.dev/docs/kb/bring-your-own-compute).
 */
export const timeoutOrder: PlanRule = {
  code: 'dte/timeout-order',
  check: ({ jobs }, context) =>
    jobs
      .filter(({ role }) => role !== 'other')
      .flatMap((job) => [...checkMissing(job, context), ...checkTotal(job), ...checkNxWait(job)]),
};

/** Only a timeout that the provider itself has can be missing from its file. */
function checkMissing(job: PlanJob, { provider: { capabilities } }: RuleContext): readonly Diagnostic[] {
  const noSilence = lacks(job, 'silenceTimeoutMinutes') && capabilities['silence-timeout'].support === 'native';
  const noTotal = lacks(job, 'totalTimeoutMinutes') && capabilities['total-timeout'].support === 'native';
  const kinds = [...(noSilence ? (['silence'] as const) : []), ...(noTotal ? (['total'] as const) : [])];
  if (kinds.length === 0) return [];
  const waits = waitingCommandOf(job);
  const place = {
    path: [...job.origin.path, 'timeouts'],
    related: waits && [{ message: 'it may wait in silence here', path: waits.path }],
    // Silence is ended after ten minutes by default, while the usual total timeouts leave an hour and more.
    severity: noSilence ? undefined : ('info' as const),
  };
  return [diagnose(dteCatalog, 'dte/timeout-order', { cause: 'missing', job: job.name, kinds }, place)];
}

function lacks(job: PlanJob, timeout: 'silenceTimeoutMinutes' | 'totalTimeoutMinutes'): boolean {
  return job[timeout] === undefined && isKnown(job, timeout);
}

/** The first command that waits for others: the one that starts the agent, or that hands out tasks. */
function waitingCommandOf({ role, steps }: PlanJob): PlacedCommand<unknown> | undefined {
  const commands = commandsIn(steps);
  const agent = commands.find(({ command }) => command.kind === 'start-agent');
  return role === 'agent' ? agent : taskCommandsAmong(commands)[0];
}

function checkTotal(job: PlanJob): readonly Diagnostic[] {
  const { name, origin, silenceTimeoutMinutes, totalTimeoutMinutes } = job;
  if (silenceTimeoutMinutes === undefined || totalTimeoutMinutes === undefined) return [];
  if (!isKnown(job, 'silenceTimeoutMinutes') || !isKnown(job, 'totalTimeoutMinutes')) return [];
  if (totalTimeoutMinutes > silenceTimeoutMinutes) return [];
  const values = {
    cause: 'total-first',
    job: name,
    total: totalTimeoutMinutes,
    silence: silenceTimeoutMinutes,
  } as const;
  const path = [...origin.path, 'timeouts', 'totalMinutes'];
  return [diagnose(dteCatalog, 'dte/timeout-order', values, { path, severity: 'error' })];
}

function checkNxWait(job: PlanJob): readonly Diagnostic[] {
  const variable = job.role === 'agent' ? 'NX_CLOUD_AGENT_TIMEOUT_MS' : 'NX_CLOUD_ORCHESTRATOR_TIMEOUT_MS';
  const nxMinutes = nxWaitMinutes(job, variable);
  const { silenceTimeoutMinutes: silence, totalTimeoutMinutes: total } = job;
  const kind = silence === undefined ? 'total' : 'silence';
  const minutes = silence ?? total;
  if (!isKnown(job, silence === undefined ? 'totalTimeoutMinutes' : 'silenceTimeoutMinutes')) return [];
  if (nxMinutes === undefined || minutes === undefined || minutes >= nxMinutes) return [];
  const place = {
    path: [...job.origin.path, 'timeouts', `${kind}Minutes`],
    // A total timeout may be what keeps a hanging run short; a healthy run may well end before it.
    severity: kind === 'total' ? ('info' as const) : undefined,
  };
  const values = { cause: 'before-nx', job: job.name, kind, minutes, nxMinutes, variable } as const;
  return [diagnose(dteCatalog, 'dte/timeout-order', values, place)];
}

/** How long Nx Cloud's client waits in this job; `undefined` when it is set to something that cannot be read. */
function nxWaitMinutes(job: PlanJob, variable: string): number | undefined {
  const value = job.env.get(variable);
  if (value === undefined) return surelyLacksVariable(job, variable) ? 60 : undefined;
  const milliseconds = value.kind === 'text' ? Number(value.text) : Number.NaN;
  return milliseconds > 0 ? milliseconds / 60_000 : undefined;
}
