import type { NativeJob, Path, Plan, PlanJob, PlannedNativeJob, PlanTriggers, RunStep } from '@dtekit/core';
import { parseCommand } from '../nx/parse-command.js';

/** No trigger at all, to build others from. */
export const noTriggers: PlanTriggers = { pullRequests: false, branches: [], manual: false, schedules: [] };

/** Pull requests and pushes to `main`. */
export const usualTriggers: PlanTriggers = { ...noTriggers, pullRequests: true, branches: ['main'] };

/** A coordinator that says as little as a job can, changed in some fields. */
export function planJob(changes: Partial<PlanJob> = {}): PlanJob {
  return {
    name: 'main',
    role: 'coordinator',
    phase: 'during',
    count: 1,
    machine: {},
    env: new Map(),
    services: [],
    triggers: usualTriggers,
    workingDirectory: '',
    steps: [runStep('npm ci'), runStep('npx nx-cloud start-ci-run'), runStep('npx nx affected -t build')],
    always: [],
    caches: [],
    retries: 0,
    interruptible: false,
    contexts: [],
    origin: { path: ['coordinator'] },
    ...changes,
  };
}

/** Three agents that say as little as agents can, changed in some fields. */
export function planAgents(changes: Partial<PlanJob> = {}): PlanJob {
  return planJob({
    name: 'agent',
    role: 'agent',
    count: 3,
    steps: [runStep('npm ci'), runStep('npx nx-cloud start-agent')],
    origin: { path: ['agents'] },
    ...changes,
  });
}

/** A deployment that takes no part in the run, changed in some fields. */
export function planOtherJob(changes: Partial<PlanJob> = {}): PlanJob {
  return planJob({
    name: 'deploy',
    role: 'other',
    phase: 'after',
    steps: [runStep('./deploy.sh')],
    origin: { path: ['jobs', 0] },
    ...changes,
  });
}

/** The plan `build` of these jobs. */
export function planOf(...jobs: readonly PlanJob[]): Plan {
  return { name: 'build', jobs, workspace: { directory: '' } };
}

/** Native jobs as planning hands them on: each with its place in the pipeline. */
export function plannedNativeJobs<Job extends NativeJob>(...jobs: readonly Job[]): readonly (Job & PlannedNativeJob)[] {
  return jobs.map((job, index) => ({ ...job, origin: { path: ['jobs', index] } }));
}

/** A step that runs one line. */
export function runStep(line: string, path: Path = []): RunStep {
  return { kind: 'run', command: parseCommand(line), origin: { path } };
}
