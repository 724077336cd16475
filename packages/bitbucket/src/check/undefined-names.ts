import { didYouMean, entriesOf, type Path } from '@dtekit/core/provider';
import type { WrittenStep } from './subject.js';

/** A name that a step uses and nothing defines. */
export interface UndefinedName {
  readonly name: string;
  /** Name of the step. */
  readonly step: string;
  /** The known name that comes closest. */
  readonly suggestion: string | undefined;
  readonly path: Path;
}

/** The names in one list of each step that are not among the known ones. */
export function undefinedNames(
  steps: readonly WrittenStep[],
  key: 'services' | 'caches',
  known: readonly string[],
): readonly UndefinedName[] {
  return steps.flatMap(({ members, name: step, path }) =>
    entriesOf(members.get(key)).flatMap((name, index) => {
      if (typeof name !== 'string' || known.includes(name)) return [];
      return [{ name, step, suggestion: didYouMean(name, known), path: [...path, key, index] }];
    }),
  );
}
