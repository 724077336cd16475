import type { Plan, PlanJob } from '@dtekit/core/provider';
import { type Lifted, readYaml } from '@dtekit/core/reader';
import { parse } from '../parse/parse.js';
import { lift } from './lift.js';

/** Lifts the text of a file. */
export function liftText(text: string): Lifted {
  return lift(parse(readYaml('bitbucket-pipelines.yml', text).file).document);
}

/** The plan of a file. */
export function planOf(text: string): Plan {
  return liftText(text).plan;
}

/** The first job of a file with one step that says this, in flow style. */
export function jobOf(step: string, rest = ''): PlanJob {
  const [job] = planOf(`pipelines: { default: [{ step: { ${step} } }] }\n${rest}`).jobs;
  if (job === undefined) throw new Error('the file has no job');
  return job;
}
