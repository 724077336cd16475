import type { Plan, PlanJob } from '@dtekit/core/provider';
import type { LiftLoss } from '@dtekit/core/reader';
import { branchChoice } from '../lower/branch-filters.js';
import { expandCron } from '../lower/cron.js';
import { mainBranchOf, resolveTriggers, type StartParts } from './triggers.js';

/** What does not come back from a file of CircleCI. */
export const losses: readonly LiftLoss[] = [
  {
    what: 'jobs that nothing starts',
    why: 'No workflow lists them.',
    forget: (plan) => ({ ...plan, jobs: plan.jobs.filter(({ triggers }) => startsAtAll(triggers)) }),
  },
  {
    what: 'a manual start of what every push starts',
    why: 'A workflow without filters can be started by hand anyway. The lifted job has no manual trigger.',
    forget: (plan) =>
      plan.jobs.some((job) => job.triggers.manual && !runsOnEveryPush(plan, job))
        ? plan
        : withTriggers(plan, ({ triggers }) => ({ ...triggers, manual: false })),
  },
  {
    what: 'branches beside pull requests',
    why: 'Every push is built, and a pull request is not told from others. The lifted job has the branches that filters name, and the main branch.',
    forget: forgetBranches,
  },
  {
    what: 'the way a schedule is written',
    why: 'Ranges and steps are written out, because CircleCI does not read them.',
    forget: (plan) =>
      withTriggers(plan, ({ triggers }) => ({
        ...triggers,
        schedules: triggers.schedules.map((schedule) => ({ ...schedule, cron: expandCron(schedule.cron) })),
      })),
  },
  {
    what: 'secrets under their own name, and the order of variables',
    why: 'Contexts and project settings hand such secrets over by themselves, and what a shell exports stands behind what is written down. The lifted job has its variables by name.',
    forget: (plan) => withJobs(plan, (job) => ({ ...job, env: namedEnv(job) })),
  },
  {
    what: 'what CircleCI cannot do on such a machine',
    why: 'There are no services without an image and no size beside a runner. Compiling tells.',
    forget: (plan) => withJobs(plan, forgetMachine),
  },
  {
    what: 'the version of Nx, assignment rules and `.nx/ci-config.yaml`',
    why: 'They are in other files.',
    forget: ({ workspace: { directory }, ...plan }) => ({ ...plan, workspace: { directory } }),
  },
];

function withJobs(plan: Plan, change: (job: PlanJob) => PlanJob): Plan {
  return { ...plan, jobs: plan.jobs.map(change) };
}

function withTriggers(plan: Plan, change: (job: PlanJob) => PlanJob['triggers']): Plan {
  return withJobs(plan, (job) => ({ ...job, triggers: change(job) }));
}

function runsOnPushes({ pullRequests, branches }: PlanJob['triggers']): boolean {
  return pullRequests || branches.length > 0;
}

function startsAtAll(triggers: PlanJob['triggers']): boolean {
  const { manual, schedules, others = [] } = triggers;
  return runsOnPushes(triggers) || manual || schedules.length > 0 || others.length > 0;
}

function runsOnEveryPush(plan: Plan, { triggers }: PlanJob): boolean {
  return runsOnPushes(triggers) && branchChoice(plan, triggers) === undefined;
}

/** What filters come to and lifting makes of them. */
function forgetBranches(plan: Plan): Plan {
  const parts = plan.jobs.map(({ triggers }): StartParts => {
    const { manual, schedules, others = [] } = triggers;
    const pushes = runsOnPushes(triggers) ? [branchChoice(plan, triggers)] : [];
    return { pushes, manual, schedules, others };
  });
  const triggers = resolveTriggers(parts, mainBranchOf(plan.jobs));
  return { ...plan, jobs: plan.jobs.map((job, index) => ({ ...job, triggers: triggers[index] ?? job.triggers })) };
}

function namedEnv({ env }: PlanJob): PlanJob['env'] {
  const kept = [...env].filter(([name, value]) => value.kind !== 'secret' || value.variable !== name);
  return new Map(kept.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

function forgetMachine(job: PlanJob): PlanJob {
  const { runner } = job.machine;
  return {
    ...job,
    services: job.image === undefined ? [] : job.services,
    machine: runner === undefined ? job.machine : { runner },
  };
}
