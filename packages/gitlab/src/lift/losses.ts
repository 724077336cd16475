import { type Plan, type PlanEnvValue, type PlanJob, type PlanSchedule, pathInRepository } from '@dtekit/core/provider';
import { joinAgents, type LiftLoss } from '@dtekit/core/reader';
import { cacheList } from '../document/cache.js';
import { lowerCaches, sharedCacheKeys } from '../lower/cache.js';
import { lowerMachine } from '../lower/machine.js';
import { cacheName } from './cache.js';
import { liftMachine } from './machine.js';

/** What does not come back from a GitLab CI file. They are forgotten in this order. */
export const losses: readonly LiftLoss[] = [
  {
    what: 'the name of the pipeline',
    why: 'A `workflow: name` is made of variables. The name comes back empty.',
    forget: (plan) => ({ ...plan, name: '' }),
  },
  {
    what: 'the version of Nx, assignment rules and `.nx/ci-config.yaml`',
    why: 'They are in other files of the workspace.',
    forget: ({ workspace: { directory }, ...plan }) => ({ ...plan, workspace: { directory } }),
  },
  {
    what: 'names and times of schedules',
    why: 'They are settings of the project. The file shows the branches that scheduled pipelines are let in for.',
    forget: inJobs((job) => ({
      ...job,
      triggers: { ...job.triggers, schedules: branchesOf(job.triggers.schedules) },
    })),
  },
  {
    what: 'secrets under their own name',
    why: 'A CI/CD variable of the project is in every job by itself, so no line names it.',
    forget: inEnv((name, value) => (value.kind === 'secret' && value.variable === name ? undefined : value)),
  },
  {
    what: 'the order of variables',
    why: 'It has no meaning to GitLab, and agents that extend a hidden job say their name after all others.',
    forget: inJobs((job) => ({
      ...job,
      env: new Map([...job.env].sort(([left], [right]) => (left < right ? -1 : 1))),
    })),
  },
  {
    what: 'names of caches that have key files of their own',
    why: 'The files make the key; the name is written only where caches of several names share their files.',
    forget: forgetCacheNames,
  },
  {
    what: 'which tags are labels of a runner, for machine sizes that only GitLab has',
    why: 'Sizes and labels are tags alike. Tags that are no neutral size come back as labels.',
    forget: inJobs((job) => ({ ...job, machine: liftMachine(lowerMachine(job)) })),
  },
  {
    what: 'segments of paths without meaning, such as `./`',
    why: 'Patterns and keys of caches do not know them, so they are not written.',
    forget: inJobs(withPlainPaths),
  },
  {
    what: 'pools that differ in nothing but the number in their names',
    why: 'They come back as one pool, like agents that are written out one by one.',
    forget: (plan) => ({ ...plan, jobs: joinAgents(plan.jobs) }),
  },
  {
    what: 'certainty about what an included file does not say',
    why: 'The including file may set an image, tags and variables. What is absent comes back as unknown.',
    forget: inJobs(({ unknown: _, ...job }) => job),
  },
];

function inJobs(forget: (job: PlanJob) => PlanJob): LiftLoss['forget'] {
  return (plan) => ({ ...plan, jobs: plan.jobs.map(forget) });
}

function inEnv(forget: (name: string, value: PlanEnvValue) => PlanEnvValue | undefined): LiftLoss['forget'] {
  return inJobs((job) => {
    const kept = [...job.env].flatMap(([name, value]) => {
      const left = forget(name, value);
      return left === undefined ? [] : [[name, left] as const];
    });
    return { ...job, env: new Map(kept) };
  });
}

function branchesOf(schedules: readonly PlanSchedule[]): readonly PlanSchedule[] {
  const branches = [...new Set(schedules.map(({ branch }) => branch))].sort();
  return branches.map((branch) => ({ name: '', cron: '', branch }));
}

function forgetCacheNames(plan: Plan): Plan {
  const shared = sharedCacheKeys(plan.jobs);
  const rename = (job: PlanJob): PlanJob => {
    const names = cacheList(lowerCaches(job, shared)).map(({ key }) => cacheName(key));
    return { ...job, caches: job.caches.map((cache, index) => ({ ...cache, name: names[index] ?? cache.name })) };
  };
  return { ...plan, jobs: plan.jobs.map(rename) };
}

function withPlainPaths(job: PlanJob): PlanJob {
  const plain = (paths: readonly string[]) => paths.map((path) => pathInRepository({ workingDirectory: '' }, path));
  const caches = job.caches.map((cache) => ({
    ...cache,
    paths: plain(cache.paths),
    keyFiles: plain(cache.keyFiles),
  }));
  if (job.artifacts === undefined) return { ...job, caches };
  return { ...job, caches, artifacts: { ...job.artifacts, paths: plain(job.artifacts.paths) } };
}
