import type { JobInput, JobOrder } from '../model/job.js';
import type { NxInput } from '../model/nx.js';
import type { PipelineInput } from '../model/pipeline.js';
import type { GroupBody } from '../model/role.js';
import type { SafeguardsInput } from '../model/safeguards.js';
import type { Command } from '../nx/command.js';
import type { Plan } from '../plan/plan.js';
import type { JobPhase, PlanJob } from '../plan/plan-job.js';
import type { PlanStep } from '../plan/plan-step.js';
import { sameTriggers } from '../plan/plan-triggers.js';
import { commandsIn } from '../plan/rules/view/job-commands.js';
import { derivedVariables } from './derived-variables.js';
import { type DistributedRun, jobsOf } from './distributed-run.js';
import { explicitCoordinator, explicitPool, explicitSettings, explicitTriggers, lines } from './explicit-role.js';
import { type SharedSetup, sharedSetup } from './shared-setup.js';

/** The pipeline that says all that a plan says of some runs and of the jobs beside them, and leaves nothing to defaults. */
export function explicitInput(plan: Plan, runs: readonly [DistributedRun, ...DistributedRun[]]): PipelineInput {
  const { coordinator } = runs[0];
  const jobs = jobsOf(runs);
  const shared = sharedSetup(jobs);
  const mainBranch = baseOf(coordinator)?.mainBranch;
  return {
    name: plan.name,
    ...(shared.packageManager === undefined ? {} : { packageManager: shared.packageManager }),
    ...(coordinator.workingDirectory === '' ? {} : { workingDirectory: coordinator.workingDirectory }),
    ...(mainBranch === undefined ? {} : { mainBranch }),
    triggers: explicitTriggers(coordinator.triggers),
    interruptible: coordinator.interruptible,
    timeouts: false,
    safeguards: explicitSafeguards(runs),
    nx: explicitNx(plan, runs),
    setup: shared.setup,
    ...bodies(runs, shared),
    jobs: plan.jobs.filter(({ role }) => role === 'other').flatMap((job) => explicitJob(job, coordinator)),
  };
}

function bodies(runs: readonly DistributedRun[], shared: SharedSetup): Partial<PipelineInput> {
  const [first] = runs;
  if (first?.coordinator.group === undefined) return first === undefined ? {} : body(first, first, shared);
  return { groups: runs.map((run) => ({ name: run.coordinator.group ?? '', ...body(run, first, shared) })) };
}

function body(run: DistributedRun, first: DistributedRun, { ownSteps }: SharedSetup): GroupBody {
  const { triggers } = first.coordinator;
  const inherited = (job: PlanJob) => ({ triggers, derivedEnv: derivedVariables(job, run) });
  const { coordinator, commands } = explicitCoordinator(
    run.coordinator,
    ownSteps(run.coordinator),
    inherited(run.coordinator),
  );
  return {
    commands,
    coordinator,
    agents: run.pools.map((pool) => explicitPool(pool, ownSteps(pool), inherited(pool))),
  };
}

function baseOf({ steps }: PlanJob): Extract<PlanStep, { readonly kind: 'set-base' }> | undefined {
  return steps.find((step) => step.kind === 'set-base');
}

/** A safeguard is on where any job has it. */
function explicitSafeguards(runs: readonly DistributedRun[]): SafeguardsInput {
  const jobs = jobsOf(runs);
  const hasVariable = (name: string, kind: string): boolean => jobs.some(({ env }) => env.get(name)?.kind === kind);
  return {
    completion: runs.some(({ coordinator }) => runsAlways(coordinator, 'complete-ci-run') !== undefined),
    agentNames: hasVariable('NX_AGENT_NAME', 'agent-name'),
    branchName: hasVariable('NX_BRANCH', 'branch'),
    fullHistory: jobs.some(({ history }) => history === 'full'),
    baseAndHead: runs.some(({ coordinator }) => baseOf(coordinator) !== undefined),
    rerunGuard: jobs.some(({ steps }) => steps.some(({ kind }) => kind === 'rerun-guard')),
  };
}

/** A command that a job runs whatever happened, by itself or in a shell list such as `npx nx-cloud fix-ci || true`. */
function runsAlways<Kind extends Command['kind']>(
  { always }: PlanJob,
  kind: Kind,
): Extract<Command, { readonly kind: Kind }> | undefined {
  const isSought = (command: Command): command is Extract<Command, { readonly kind: Kind }> => command.kind === kind;
  return commandsIn(always)
    .map(({ command }) => command)
    .find(isSought);
}

function explicitNx({ workspace }: Plan, runs: readonly DistributedRun[]): NxInput {
  const completion = runs.map(({ coordinator }) => runsAlways(coordinator, 'complete-ci-run'))[0];
  const announcesCount = runs.some((run) => derivedVariables(run.coordinator, run).has(agentCountVariable));
  const cli = cliOf(runs);
  return {
    ...(workspace.nxVersion === undefined ? {} : { version: workspace.nxVersion }),
    ...(cli === undefined ? {} : { cli }),
    completion: completion?.alias === 'complete-ci-run' ? 'explicit' : 'heartbeat',
    fixCi: runs.some(({ coordinator }) => runsAlways(coordinator, 'fix-ci') !== undefined),
    agentMetrics: runs.some(({ pools }) =>
      pools.some((pool) => runsAlways(pool, 'upload-agent-metrics') !== undefined),
    ),
    ...(workspace.assignmentRules === undefined ? {} : { assignmentRules: workspace.assignmentRules }),
    ...(announcesCount ? { agentCount: { variable: true } } : {}),
  };
}

const agentCountVariable = 'NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT';

/** The program that starts the agents. */
function cliOf(runs: readonly DistributedRun[]): NxInput['cli'] {
  const steps = jobsOf(runs).flatMap((job) => job.steps);
  for (const step of steps) {
    if (step.kind === 'run' && step.command.kind === 'start-agent') return step.command.invocation?.cli;
  }
  return undefined;
}

const orders: Readonly<Record<JobPhase, JobOrder>> = { before: 'before', during: 'beside', after: 'after' };

function explicitJob(job: PlanJob, { triggers }: PlanJob): readonly JobInput[] {
  const steps = lines(job.steps.filter((step) => step.kind === 'run'));
  if (steps.length === 0) return [];
  return [
    {
      kind: 'job',
      name: job.name,
      order: orders[job.phase],
      ...(sameTriggers(job.triggers, triggers) ? {} : { triggers: explicitTriggers(job.triggers) }),
      ...explicitSettings(job, { derivedEnv: new Set() }),
      steps,
    },
  ];
}
