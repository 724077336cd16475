import type { FileOrigin, Lowered, LowerInput, PlannedNativeJob } from '@dtekit/core/provider';
import type { CircleCIDocument } from '../document/document.js';
import { type CircleCINativeJob, isCircleCIJob } from '../native-job.js';
import { type CircleCIOptions, withDefaults } from '../options.js';
import { type LoweredJob, lowerJob } from './job.js';
import { generateDocument } from './native-sdk.js';
import { applyOverrides } from './overrides.js';
import { type LoweredWorkflow, lowerWorkflows } from './workflow.js';

/** Plan to document: jobs, then the workflows that run them, then the team's overrides. */
export function lower(input: LowerInput, options: CircleCIOptions): Lowered<CircleCIDocument> {
  const { plan, overrides } = input;
  const settings = withDefaults(options);
  const nativeJobs = input.nativeJobs.filter(isCircleCIJob);
  const jobs = plan.jobs.map((job) => lowerJob(plan, job, settings));
  const workflows = lowerWorkflows(plan, nativeJobs, settings);
  const usesOrb =
    settings.setShas === 'orb' && plan.jobs.some((job) => job.steps.some(({ kind }) => kind === 'set-base'));
  const document = generateDocument({
    ...(usesOrb ? { nxOrbVersion: settings.orb } : {}),
    jobs: new Map(jobs.map(({ name, body }) => [name, body])),
    nativeJobs: new Map(
      nativeJobs.flatMap(({ name, definition: { job } }) => (job === undefined ? [] : [[name, job]])),
    ),
    workflows,
  });
  const lowered = {
    document,
    origins: originsOf(jobs, nativeJobs, workflows),
    diagnostics: jobs.flatMap(({ diagnostics }) => diagnostics),
  };
  return applyOverrides(lowered, overrides);
}

function originsOf(
  jobs: readonly LoweredJob[],
  nativeJobs: readonly (PlannedNativeJob & CircleCINativeJob)[],
  workflows: readonly LoweredWorkflow[],
): readonly FileOrigin[] {
  return [
    ...jobs.flatMap(({ name, origin, stepOrigins }) => [
      { native: ['jobs', name], model: origin },
      ...stepOrigins.map((model, index) => ({ native: ['jobs', name, 'steps', index], model })),
    ]),
    ...nativeJobs.map(({ name, origin }) => ({ native: ['jobs', name], model: origin.path })),
    ...workflows.flatMap(({ name, entries }) =>
      entries.map(({ origin }, index) => ({ native: ['workflows', name, 'jobs', index], model: origin })),
    ),
  ];
}
