import { entriesOf, type Path } from '@dtekit/core/provider';
import type { WrittenStep } from './subject.js';

/** One entry of a script or an after-script, whatever it is. */
export interface PlacedCommand {
  readonly command: unknown;
  readonly step: WrittenStep;
  readonly key: 'script' | 'after-script';
  readonly index: number;
}

/** All commands of the steps. */
export function commandsOf(steps: readonly WrittenStep[]): readonly PlacedCommand[] {
  return steps.flatMap((step) => [...commandsBelow(step, 'script'), ...commandsBelow(step, 'after-script')]);
}

/** Where a command is written. */
export function commandPath({ step, key, index }: PlacedCommand): Path {
  return [...step.path, key, index];
}

function commandsBelow(step: WrittenStep, key: PlacedCommand['key']): readonly PlacedCommand[] {
  return entriesOf(step.members.get(key)).map((command, index) => ({ command, step, key, index }));
}
