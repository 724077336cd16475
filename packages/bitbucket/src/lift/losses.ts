import {
  formatCommand,
  jobPhases,
  type PlanEnvValue,
  type PlanJob,
  type PlanStep,
  type PlanTriggers,
  parseCommand,
  shellQuote,
} from '@dtekit/core/provider';
import { joinAgents, type LiftLoss } from '@dtekit/core/reader';
import { lowerSetBase } from '../lower/base.js';
import { covers } from '../lower/triggers.js';
import { forgetCustomPipelines } from './custom-pipelines.js';
import { forgetLonelyPhases } from './lonely-phases.js';
import { scriptLines } from './script-lines.js';

/** What does not come back from a `bitbucket-pipelines.yml`. They are forgotten in this order. */
export const losses: readonly LiftLoss[] = [
  {
    what: 'secrets under their own name',
    why: 'Bitbucket gives every repository variable to every step, so no line names them.',
    forget: inJobs((job) => ({
      ...job,
      env: new Map([...job.env].filter(([name, value]) => !isOwnSecret(name, value))),
    })),
  },
  {
    what: 'which lines of a script are one step',
    why: 'An entry of several lines means the same as several entries, and comes back as those.',
    forget: inJobs((job) => ({ ...job, steps: job.steps.flatMap(splitStep), always: job.always.flatMap(splitStep) })),
  },
  {
    what: 'the main branch, where nothing but pull requests or schedules start a job',
    why: 'The lines that set base and head do not name it then; it comes back as `main`.',
    forget: inJobs((job) => ({ ...job, steps: job.steps.map((step) => withNamedBranch(step, job.triggers)) })),
  },
  {
    what: 'a limited history of jobs that only pull requests start',
    why: 'Bitbucket always clones everything there, and so it comes back.',
    forget: inJobs((job) => (onlyPullRequests(job.triggers) ? { ...job, history: 'full' } : job)),
  },
  {
    what: 'whether a job runs before or after a coordinator that it never runs with',
    why: 'The place of a job shows in the pipelines it shares with the coordinator; without one it comes back as beside.',
    forget: forgetLonelyPhases,
  },
  {
    what: 'the name of the pipeline, and times and branches of schedules',
    why: 'They are settings of Bitbucket. A custom pipeline comes back as one that is started by hand, with its name; a second one as an occasion with its name.',
    forget: forgetCustomPipelines,
  },
  {
    what: 'branches that a wider pattern of the same job stands for',
    why: 'Bitbucket runs the pipeline of the most exact pattern, so a wide one is written out for the narrow ones as well.',
    forget: inJobs((job) => ({ ...job, triggers: withoutCovered(job.triggers) })),
  },
  {
    what: 'pools that differ in nothing but the number in their names',
    why: 'They come back as one pool, like agents that are written out one by one.',
    forget: (plan) => ({ ...plan, jobs: joinAgents(plan.jobs) }),
  },
  {
    what: 'the order of jobs that run at the same time',
    why: 'They come back in the order of the pipelines they stand in.',
    forget: (plan) => ({ ...plan, jobs: jobPhases.flatMap((phase) => inOrder(plan.jobs, phase)) }),
  },
  {
    what: 'the version of Nx, assignment rules and `.nx/ci-config.yaml`',
    why: 'They are in other files of the workspace.',
    forget: ({ workspace: { directory }, ...plan }) => ({ ...plan, workspace: { directory } }),
  },
];

function inJobs(forget: (job: PlanJob) => PlanJob): LiftLoss['forget'] {
  return (plan) => ({ ...plan, jobs: plan.jobs.map(forget) });
}

function isOwnSecret(name: string, value: PlanEnvValue): boolean {
  return value.kind === 'secret' && value.variable === name;
}

function splitStep(step: PlanStep): readonly PlanStep[] {
  if (step.kind !== 'run') return [step];
  return scriptLines(formatCommand(step.command), []).map(({ text }) => ({ ...step, command: parseCommand(text) }));
}

/** The main branch stays where the lines, or the only branch that starts the job, show it. */
function withNamedBranch(step: PlanStep, triggers: PlanTriggers): PlanStep {
  if (step.kind !== 'set-base' || triggers.branches.includes(step.mainBranch)) return step;
  const branch = shellQuote(`origin/${step.mainBranch}`);
  const isNamed = lowerSetBase(step, triggers).some((line) => line.includes(branch));
  return isNamed ? step : { ...step, mainBranch: 'main' };
}

function onlyPullRequests({ pullRequests, branches, manual, schedules, others = [] }: PlanTriggers): boolean {
  return pullRequests && !manual && [...branches, ...schedules, ...others].length === 0;
}

function withoutCovered(triggers: PlanTriggers): PlanTriggers {
  const plain = [...new Set(triggers.branches.map((branch) => branch.replaceAll(/\*+/g, '*')))];
  const branches = plain.filter((branch) => !plain.some((wider) => wider !== branch && covers(wider, branch)));
  return { ...triggers, branches };
}

function inOrder(jobs: readonly PlanJob[], phase: PlanJob['phase']): readonly PlanJob[] {
  return jobs.filter((job) => job.phase === phase).sort((left, right) => (left.name < right.name ? -1 : 1));
}
