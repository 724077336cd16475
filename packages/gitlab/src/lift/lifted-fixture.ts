import type { PlanJob } from '@dtekit/core/provider';
import type { Lifted } from '@dtekit/core/reader';
import { parseLines } from '../parse/parsed-fixture.js';
import { lift } from './lift.js';

/** Lifts the lines of a file, for tests. */
export function liftLines(lines: readonly string[], file = '.gitlab-ci.yml'): Lifted {
  return lift(parseLines(lines, { file }).document);
}

/** The first job of a file with these lines, for tests. */
export function firstJob(lines: readonly string[], file = '.gitlab-ci.yml'): PlanJob {
  const [job] = liftLines(lines, file).plan.jobs;
  if (job === undefined) throw new Error('the file has no job');
  return job;
}

/** A job with these keys and a script, as lines, for tests. */
export function jobLines(...keys: readonly string[]): readonly string[] {
  return ['main:', '  script: [make]', ...keys.map((key) => `  ${key}`)];
}
