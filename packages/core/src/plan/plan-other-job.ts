import type { Path } from '../diagnostics/diagnostic.js';
import type { JobInput } from '../model/job.js';
import { diagnoseSilenceTimeout } from './fit-plan.js';
import { phaseOf } from './job-phase.js';
import { resolvePackageManager } from './package-manager.js';
import type { PlanContext } from './plan-context.js';
import type { PlannedJob } from './planned-job.js';
import { contextsOf, resolveEnv } from './resolve-env.js';
import { resolveSettings } from './resolve-settings.js';
import { resolveSteps } from './resolve-steps.js';
import { resolveTimeouts } from './resolve-timeouts.js';
import { resolveTriggers } from './resolve-triggers.js';

/** Plans a job that takes no part in the distribution. It inherits image and machine, but neither setup nor environment. */
export function planOtherJob(input: JobInput, path: Path, context: PlanContext): PlannedJob {
  const { pipeline, provider } = context;
  const levels = [{ image: pipeline.image, machine: pipeline.machine }, input];
  const timeouts = resolveTimeouts([input.timeouts], 'other', context);
  const packageManager = resolvePackageManager(pipeline.packageManager, undefined, provider.traits, false);
  const commands = { packageManager, cli: pipeline.nx?.cli ?? 'nx-cloud' } as const;
  return {
    job: {
      name: input.name,
      role: 'other',
      phase: phaseOf(input.order),
      count: 1,
      ...resolveSettings(levels, context, undefined),
      env: resolveEnv([input.env], provider.id),
      triggers: input.triggers === undefined ? context.triggers : resolveTriggers(input.triggers, context.mainBranch),
      workingDirectory: context.workingDirectory,
      ...(context.clonesAllHistory ? { history: 'full' } : {}),
      steps: resolveSteps(input.steps, [...path, 'steps'], commands),
      always: [],
      ...timeouts.fields,
      retries: 0,
      interruptible: pipeline.interruptible ?? false,
      contexts: contextsOf([input.env], provider.id),
      origin: { path },
    },
    diagnostics: timeouts.silenceIsEmulated ? [diagnoseSilenceTimeout(provider, [...path])] : [],
  };
}
