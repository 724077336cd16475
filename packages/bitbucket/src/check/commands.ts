import { entriesOf, type Path } from '@dtekit/core/provider';
import type { WrittenStep } from './subject.js';

/** One entry of a script or an after-script, whatever it is. */
export interface PlacedCommand {
  readonly command: unknown;
  /** Name of its step. */
  readonly step: string;
  readonly key: 'script' | 'after-script';
  /** Counted from 1. */
  readonly position: number;
  readonly path: Path;
}

/** All commands of the steps. */
export function commandsOf(steps: readonly WrittenStep[]): readonly PlacedCommand[] {
  return steps.flatMap((step) => [...commandsBelow(step, 'script'), ...commandsBelow(step, 'after-script')]);
}

function commandsBelow({ members, name, path }: WrittenStep, key: PlacedCommand['key']): readonly PlacedCommand[] {
  return entriesOf(members.get(key)).map((command, index) => ({
    command,
    step: name,
    key,
    position: index + 1,
    path: [...path, key, index],
  }));
}
