import type { PlanJob } from '@dtekit/core/provider';
import { formatCommand } from '@dtekit/core/provider';
import { type Lifted, readYaml } from '@dtekit/core/reader';
import { parse } from '../parse/parse.js';
import { lift } from './lift.js';

/** What a file means. */
export function liftText(text: string): Lifted {
  return lift(parse(readYaml('config.yml', text).file).document);
}

/** The jobs that a file comes to. */
export function jobsIn(text: string): readonly PlanJob[] {
  return liftText(text).plan.jobs;
}

/** The only job of a file: `build`, with these lines below it, in a file with these sections beside it. */
export function jobWithLines(lines: string, beside = ''): PlanJob {
  const job = [
    'jobs:',
    '  build:',
    '    machine: true',
    ...lines
      .trim()
      .split('\n')
      .map((line) => `    ${line}`),
  ];
  const [only, ...others] = jobsIn(['version: 2.1', ...job, beside].join('\n'));
  if (only === undefined || others.length > 0) throw new Error('not one job');
  return only;
}

/** The steps of a job in words: a command as it is written, any other step by its kind, what is unknown in brackets. */
export function stepsInWords({ steps, always }: PlanJob): readonly string[] {
  const words = steps.map((step) => {
    if (step.kind === 'run') return formatCommand(step.command);
    return step.kind === 'unknown' ? `[${step.name}]` : step.kind;
  });
  return [...words, ...always.map((step) => `always ${step.kind === 'run' ? formatCommand(step.command) : step.kind}`)];
}
