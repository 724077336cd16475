import type { Path } from '../diagnostics/diagnostic.js';
import type { Plan, PlanWorkspace } from '../plan/plan.js';
import type { PlanJob } from '../plan/plan-job.js';
import type { PlanStep, RunStep, UnknownStep } from '../plan/plan-step.js';
import type { PlanTriggers } from '../plan/plan-triggers.js';
import type { Capabilities, Support } from '../provider/capabilities.js';
import type { ProviderDescription } from '../provider/provider.js';
import { planJob, runStep, usualTriggers } from './plan-builders.js';

/** What is different from the healthy plan. */
export interface PlanChanges {
  /** Default: {@link coordinatorJob} and {@link agentsJob}. */
  readonly jobs?: readonly PlanJob[];
  readonly workspace?: Partial<PlanWorkspace>;
}

/** A plan in which nothing is wrong: one coordinator, three agents. */
export function healthyPlan({ jobs = [coordinatorJob(), agentsJob()], workspace = {} }: PlanChanges = {}): Plan {
  return { name: 'build', jobs, workspace: { directory: '', ...workspace } };
}

/** The coordinator of the healthy plan, changed in some fields. */
export function coordinatorJob(changes: Partial<PlanJob> = {}): PlanJob {
  return {
    ...plainJob('main', ['coordinator']),
    role: 'coordinator',
    history: 'full',
    steps: coordinatorSteps(healthyCommands),
    always: [run('npx --yes nx-cloud stop-all-agents', ['coordinator'])],
    ...changes,
  };
}

/** The agents of the healthy plan, changed in some fields. */
export function agentsJob(changes: Partial<PlanJob> = {}): PlanJob {
  return {
    ...plainJob('agent', ['agents']),
    role: 'agent',
    count: 3,
    env: new Map([['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'agent' }]]),
    steps: [...setup(['agents']), run('npx nx-cloud start-agent', ['agents'])],
    ...changes,
  };
}

/** A job that takes no part in the distribution, changed in some fields. */
export function otherJob(changes: Partial<PlanJob> = {}): PlanJob {
  return {
    ...plainJob('deploy', ['jobs', 0]),
    phase: 'after',
    steps: [run('./deploy.sh', ['jobs', 0, 'steps', 0])],
    ...changes,
  };
}

/** What the coordinator of the healthy plan runs after its setup. */
export const healthyCommands: readonly string[] = [
  'npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after=lint,test,build',
  'npx nx-cloud record -- nx format:check',
  'npx nx affected -t lint,test,build',
];

/** The steps of a coordinator that runs these lines; line 0 is at `['commands', 0]`. */
export function coordinatorSteps(lines: readonly string[]): readonly PlanStep[] {
  const origin = { path: ['coordinator'] };
  return [
    ...setup(['coordinator']),
    { kind: 'set-base', mainBranch: 'main', origin },
    ...lines.map((line, index) => run(line, ['commands', index])),
  ];
}

/** A step that runs a line. */
export function run(line: string, path: Path): RunStep {
  return runStep(line, path);
}

/** A step that nobody can read, such as a command of an orb. */
export function unknownStep(name: string, path: Path = []): UnknownStep {
  return { kind: 'unknown', name, origin: { path } };
}

/** The triggers of the healthy plan, changed in some fields: pull requests and pushes to `main`. */
export function triggersOf(changes: Partial<PlanTriggers> = {}): PlanTriggers {
  return { ...usualTriggers, ...changes };
}

/** A provider that can do everything itself and knows its branch, changed in some capabilities or traits. */
export function fixtureProvider(
  changes: {
    readonly supports?: Partial<Readonly<Record<keyof Capabilities, Support>>>;
    readonly traits?: Partial<ProviderDescription['traits']>;
  } = {},
): ProviderDescription {
  const capability = (feature: keyof Capabilities): Capabilities[keyof Capabilities] => {
    const support = changes.supports?.[feature] ?? 'native';
    return support === 'native' ? { support } : { support, instead: 'nothing' };
  };
  return {
    id: 'fixture',
    name: 'Fixture CI',
    capabilities: {
      'silence-timeout': capability('silence-timeout'),
      'total-timeout': capability('total-timeout'),
      retries: capability('retries'),
      interruptible: capability('interruptible'),
      'rerun-guard': capability('rerun-guard'),
      services: capability('services'),
      'machine-size': capability('machine-size'),
      'self-hosted-runner': capability('self-hosted-runner'),
      cache: capability('cache'),
      artifacts: capability('artifacts'),
      'artifact-expiry': capability('artifact-expiry'),
      'secret-context': capability('secret-context'),
      'pull-request-trigger': capability('pull-request-trigger'),
      'branch-trigger': capability('branch-trigger'),
      'manual-trigger': capability('manual-trigger'),
      'schedule-trigger': capability('schedule-trigger'),
    },
    traits: {
      cacheScope: 'anywhere',
      detectsBranch: true,
      clonesAllHistory: false,
      shell: 'per-job',
      jobOrder: 'names',
      machineSizes: { small: 's', medium: 'm', large: 'l', xlarge: 'xl', '2xlarge': '2xl' },
      ...changes.traits,
    },
  };
}

function setup(path: Path): readonly PlanStep[] {
  return [{ kind: 'rerun-guard', origin: { path } }, run('npm ci', path)];
}

function plainJob(name: string, path: Path): PlanJob {
  return planJob({
    name,
    role: 'other',
    image: 'node:22',
    steps: [],
    caches: [{ name: 'npm', paths: ['~/.npm'], keyFiles: ['package-lock.json'] }],
    silenceTimeoutMinutes: 60,
    totalTimeoutMinutes: 90,
    origin: { path },
  });
}
