import {
  type NativeJob,
  type Path,
  type PlanJob,
  type PlannedNativeJob,
  type PlanStep,
  type PlanTriggers,
  parseCommand,
} from '@dtekit/core/provider';

/** No trigger at all, to build others from. */
export const noTriggers: PlanTriggers = { pullRequests: false, branches: [], manual: false, schedules: [] };

/** Merge requests and pushes to `main`. */
export const usualTriggers: PlanTriggers = { ...noTriggers, pullRequests: true, branches: ['main'] };

/** A coordinator for tests that says as little as a job can. */
export function planJob(settings: Partial<PlanJob> = {}): PlanJob {
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
    ...settings,
  };
}

/** Agents for tests that say as little as they can. */
export function planAgents(settings: Partial<PlanJob> = {}): PlanJob {
  return planJob({
    name: 'agent',
    role: 'agent',
    count: 3,
    steps: [runStep('npm ci'), runStep('npx nx-cloud start-agent')],
    origin: { path: ['agents'] },
    ...settings,
  });
}

/** Native jobs as planning hands them on: each with its place in the pipeline. */
export function plannedNativeJobs<Job extends NativeJob>(...jobs: readonly Job[]): readonly (Job & PlannedNativeJob)[] {
  return jobs.map((job, index) => ({ ...job, origin: { path: ['jobs', index] } }));
}

/** A step that runs one line. */
export function runStep(line: string, path: Path = []): PlanStep {
  return { kind: 'run', command: parseCommand(line), origin: { path } };
}
