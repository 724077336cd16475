import { memberOf, memberPairs, type Path } from '@dtekit/core/provider';
import { definitions } from './definitions.js';
import type { CircleCIDocument } from './document.js';
import { everyWorkflowJob } from './workflow-jobs.js';

/** A step, taken apart. */
export interface PlacedStep {
  /** Name of the command: the step itself where it is text, else its first key. */
  readonly command: string;
  /** All keys of the step; just the command where it is text. */
  readonly keys: readonly string[];
  /** What stands below the first key. */
  readonly body: unknown;
  readonly path: Path;
}

/** All steps of a document: of jobs and commands, around the jobs of workflows, and inside of conditional steps. */
export function everyStep(document: CircleCIDocument): readonly PlacedStep[] {
  return [
    ...[...definitions(document.jobs)].flatMap(([name, { steps }]) => stepsOf(steps, ['jobs', name, 'steps'])),
    ...[...definitions(document.commands)].flatMap(([name, { steps }]) => stepsOf(steps, ['commands', name, 'steps'])),
    ...everyWorkflowJob(document).flatMap(({ settings, path }) => [
      ...stepsOf(settings['pre-steps'], [...path, 'pre-steps']),
      ...stepsOf(settings['post-steps'], [...path, 'post-steps']),
    ]),
  ];
}

function stepsOf(steps: unknown, path: Path): readonly PlacedStep[] {
  return Array.isArray(steps) ? steps.flatMap((step, index) => stepAndInner(step, [...path, index])) : [];
}

function stepAndInner(step: unknown, path: Path): readonly PlacedStep[] {
  if (typeof step === 'string') return [{ command: step, keys: [step], body: undefined, path }];
  const members = memberPairs(step);
  const [[command, body] = ['', undefined]] = members;
  const placed = { command, keys: members.map(([key]) => key), body, path };
  if (command !== 'when' && command !== 'unless') return [placed];
  return [placed, ...stepsOf(memberOf(body, 'steps'), [...path, command, 'steps'])];
}
