import type { Diagnostic, Path, Plan, PlanJob } from '@dtekit/core/provider';
import type { CircleCIJob } from '../document/job.js';
import type { LoweringOptions } from '../options.js';
import { fanOut } from './agents.js';
import { appendToBashEnv } from './bash-env.js';
import { branchGateLines } from './branch-gate.js';
import { lowerEnv } from './env.js';
import { lowerMachine } from './machine.js';
import { lowerSteps } from './steps.js';

/** A job, where its steps come from, and what of it CircleCI cannot do. */
export interface LoweredJob {
  readonly name: string;
  readonly body: CircleCIJob;
  readonly origin: Path;
  readonly stepOrigins: readonly Path[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Lowers one job of a plan. */
export function lowerJob(plan: Plan, job: PlanJob, options: LoweringOptions): LoweredJob {
  const { machine, diagnostics } = lowerMachine(job);
  const { environment, exports } = lowerEnv(job.env, options.fanOut);
  const first = [...branchGateLines(plan, job), ...exports.map(appendToBashEnv)];
  const steps = lowerSteps(job, first, options);
  return {
    name: job.name,
    body: {
      ...machine,
      ...fanOut(job, options.fanOut).job,
      ...(environment.size === 0 ? {} : { environment }),
      steps: steps.map(({ step }) => step),
    },
    origin: job.origin.path,
    stepOrigins: steps.map(({ origin }) => origin),
    diagnostics,
  };
}
