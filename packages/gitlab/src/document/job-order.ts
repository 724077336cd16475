import { type GitLabNeed, localNeeds } from './need.js';

/** A job as others wait for it. */
export interface PlacedJob {
  readonly name: string;
  /** Position of its stage; -1 for a stage that does not exist. */
  readonly stage: number;
  /** The jobs it waits for; absent where it waits for all earlier stages. */
  readonly needs?: readonly string[];
}

/** What of a job says what it waits for. */
export interface OrderKeys {
  readonly name: string;
  readonly stage: string | undefined;
  readonly needs: readonly GitLabNeed[] | undefined;
}

/** The stage of a job that names none. https://docs.gitlab.com/ci/yaml/#stage */
const usualStage = 'test';

/** The jobs with their places. `stages`: all of them in order, `.pre` and `.post` among them. */
export function placeJobs(jobs: readonly OrderKeys[], stages: readonly string[]): readonly PlacedJob[] {
  const places = new Map(stages.map((stage, place) => [stage, place]));
  return jobs.map(({ name, stage, needs }) => ({
    name,
    stage: places.get(stage ?? usualStage) ?? -1,
    ...(needs === undefined ? {} : { needs: localNeeds(needs).map(({ job }) => job) }),
  }));
}

/** What some jobs wait for: needs, needs of needs, and all stages before one that has no needs. */
export function neededBy(members: ReadonlySet<string>, jobs: readonly PlacedJob[]): (job: PlacedJob) => boolean {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const needed = new Set<string>();
  const open = jobs.filter(({ name }) => members.has(name));
  let openStage = -1;
  for (let job = open.pop(); job !== undefined; job = open.pop()) {
    if (job.needs === undefined) openStage = Math.max(openStage, job.stage);
    for (const name of job.needs ?? []) {
      const need = needed.has(name) ? undefined : byName.get(name);
      needed.add(name);
      if (need !== undefined) open.push(need);
    }
  }
  return ({ name, stage }) => needed.has(name) || (stage !== -1 && stage < openStage);
}

/** What waits for any of some jobs: through needs, or in a later stage. */
export function waitingFor(members: ReadonlySet<string>, jobs: readonly PlacedJob[]): ReadonlySet<string> {
  const firstStage = jobs.reduce(
    (first, { name, stage }) => (members.has(name) && stage !== -1 ? Math.min(first, stage) : first),
    Number.POSITIVE_INFINITY,
  );
  const users = new Map<string, string[]>();
  for (const { name, needs = [] } of jobs) for (const need of needs) push(users, need, name);
  const later = jobs.filter(({ needs, stage }) => needs === undefined && stage > firstStage).map(({ name }) => name);
  const waiting = new Set(later);
  const open = [...members, ...later];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const user of users.get(name) ?? []) {
      if (waiting.has(user)) continue;
      waiting.add(user);
      open.push(user);
    }
  }
  return waiting;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
