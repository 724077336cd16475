import type { Path, PlanStep } from '@dtekit/core/provider';
import { commandsIn, recordedOrSelf, type Through } from '@dtekit/core/reader';
import type { ReadRun } from './run-step.js';

/** A step with the settings it was written with. */
export interface TimedStep {
  readonly step: PlanStep;
  readonly run: ReadRun;
}

/** How long a job may say nothing, and where that is written. */
export interface ReadSilence {
  /** Absent: the provider's own. */
  readonly minutes?: number;
  readonly isKnown: boolean;
  /** Where the timeout is written, or the step that should have one. */
  readonly place?: { readonly path: Path; readonly through: readonly Through[] };
}

/**
 * CircleCI has the timeout per step. Those that wait for tasks decide: the shortest of their timeouts is the job's, and if one
 * of them has none, so has the job. Where no step is known to wait, any timeout there is counts.
 */
export function readSilence(steps: readonly TimedStep[]): ReadSilence {
  const waiting = steps.filter(({ step }) => waitsForTasks(step));
  const without = waiting.find(({ run }) => run.silenceMinutes === undefined);
  if (without !== undefined) return { isKnown: true, place: without.run };
  const timed = (waiting.length > 0 ? waiting : steps).filter(({ run }) => run.silenceMinutes !== undefined);
  const [shortest] = timed.toSorted((left, right) => minutesOf(left) - minutesOf(right));
  if (shortest === undefined) return { isKnown: true };
  const minutes = minutesOf(shortest);
  const { path, through } = shortest.run;
  const place = { path: [...path, 'run', 'no_output_timeout'], through };
  return minutes < 0 ? { isKnown: false, place } : { minutes, isKnown: true, place };
}

/** An unknown timeout comes first, as it may be the shortest. */
function minutesOf({ run: { silenceMinutes } }: TimedStep): number {
  return typeof silenceMinutes === 'number' ? silenceMinutes : -1;
}

function waitsForTasks(step: PlanStep): boolean {
  return commandsIn([step]).some(({ command }) => {
    const inner = recordedOrSelf(command);
    return inner.kind === 'affected' || inner.kind === 'run-many' || inner.kind === 'start-agent';
  });
}
