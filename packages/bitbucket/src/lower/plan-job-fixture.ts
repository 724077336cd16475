import {
  type NativeJob,
  type PlanJob,
  type PlannedNativeJob,
  type PlanStep,
  type PlanTriggers,
  parseCommand,
} from '@dtekit/core/provider';

/** No trigger at all, to build others from. */
export const noTriggers: PlanTriggers = { pullRequests: false, branches: [], manual: false, schedules: [] };

/** A job for tests that says as little as a job can. */
export function planJob(settings: Partial<PlanJob> = {}): PlanJob {
  return {
    name: 'main',
    role: 'coordinator',
    phase: 'during',
    count: 1,
    machine: {},
    env: new Map(),
    services: [],
    triggers: { ...noTriggers, pullRequests: true },
    workingDirectory: '',
    steps: [runStep('npm ci')],
    always: [],
    caches: [],
    retries: 0,
    interruptible: false,
    contexts: [],
    origin: { path: ['coordinator'] },
    ...settings,
  };
}

/** Native jobs as planning hands them on: each with its place in the pipeline. */
export function plannedNativeJobs<Job extends NativeJob>(...jobs: readonly Job[]): readonly (Job & PlannedNativeJob)[] {
  return jobs.map((job, index) => ({ ...job, origin: { path: ['jobs', index] } }));
}

/** A step that runs one line. */
export function runStep(line: string): PlanStep {
  return { kind: 'run', command: parseCommand(line), origin: { path: [] } };
}
