import { toMap } from '@dtekit/core/provider';
import type { GitLabJob } from '../document/job.js';
import type { CheckSubject, JobView } from './subject.js';

/** How many instances GitLab allows. https://docs.gitlab.com/ci/yaml/#parallel */
export const maxInstances = 200;

type MatrixValues = readonly (readonly string[])[];

/** How many jobs one job becomes. */
export function instanceCount({ parallel }: GitLabJob): number {
  if (parallel === undefined) return 1;
  if (typeof parallel === 'number') return parallel;
  return matrixValues(parallel).reduce(
    (sum, values) => sum + values.reduce((product, list) => product * list.length, 1),
    0,
  );
}

/** The longest name GitLab makes for an instance of a job: `agent 3/3`, `build: [linux, arm64]`. */
export function longestInstanceName({ name, job: { parallel } }: JobView): string {
  if (parallel === undefined) return name;
  if (typeof parallel === 'number') return `${name} ${parallel}/${parallel}`;
  const longest = matrixValues(parallel).map((values) => values.map(longestOf).join(', '));
  return `${name}: [${longestOf(longest)}]`;
}

/** The names of all instances of jobs with `parallel`, but for jobs with more than GitLab allows. */
export function instanceNames(subject: CheckSubject): ReadonlySet<string> {
  return new Set([...subject.jobs.values()].flatMap(namesOf));
}

function namesOf({ name, job }: JobView): readonly string[] {
  const { parallel } = job;
  if (parallel === undefined || instanceCount(job) > maxInstances) return [];
  if (typeof parallel === 'number') {
    return Array.from({ length: parallel }, (_, offset) => `${name} ${offset + 1}/${parallel}`);
  }
  return matrixValues(parallel).flatMap((values) =>
    combinations(values).map((words) => `${name}: [${words.join(', ')}]`),
  );
}

function matrixValues({ matrix }: Exclude<NonNullable<GitLabJob['parallel']>, number>): readonly MatrixValues[] {
  return matrix.map((entry) =>
    [...toMap(entry)].map(([, value]) => (typeof value === 'object' ? value.map(String) : [String(value)])),
  );
}

function combinations(values: MatrixValues): readonly (readonly string[])[] {
  return values.reduce<readonly (readonly string[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((word) => [...row, word])),
    [[]],
  );
}

function longestOf(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}
