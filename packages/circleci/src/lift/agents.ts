import { type Path, toMap } from '@dtekit/core/provider';
import type { CircleCIJob } from '../document/job.js';
import type { CircleCIMatrix } from '../document/workflow.js';
import { resolveText } from './expression.js';
import type { Binding, Scope } from './scope.js';

/** The copies that a matrix makes of a job. */
export interface Copies {
  /** The arguments of each copy, by parameter; `undefined` where the matrix is not known. */
  readonly combinations: readonly ReadonlyMap<string, unknown>[] | undefined;
  /** Names of the parameters that are different in each copy. */
  readonly parameters: readonly string[];
}

/** More copies than any plan of CircleCI runs; a matrix beyond that is not written out. */
const mostCopies = 10_000;

/** The mirror of `fanOut`: what a matrix multiplies a job by. */
export function copiesOf(matrix: CircleCIMatrix | undefined): Copies {
  if (matrix === undefined) return { combinations: [new Map()], parameters: [] };
  const lists = [...toMap(matrix.parameters)];
  const parameters = lists.map(([name]) => name);
  let combinations: readonly ReadonlyMap<string, unknown>[] = [new Map()];
  for (const [name, values] of lists) {
    if (typeof values === 'string' || combinations.length * values.length > mostCopies) {
      return { combinations: undefined, parameters };
    }
    combinations = combinations.flatMap((before) => values.map((value) => new Map([...before, [name, value]])));
  }
  const excluded = (matrix.exclude ?? []).map((left) => [...toMap(left)]);
  return {
    combinations: combinations.filter(
      (copy) => !excluded.some((left) => left.every(([name, value]) => copy.get(name) === value)),
    ),
    parameters,
  };
}

/** What the parameters of a matrix stand for as long as no copy is looked at alone. */
export function varyingBindings({ combinations = [], parameters }: Copies): ReadonlyMap<string, Binding> {
  return new Map(
    parameters.flatMap((name): [string, Binding][] => {
      const binding: Binding = { kind: 'varying', values: combinations.map((copy) => copy.get(name)) };
      return [
        [`parameters.${name}`, binding],
        [`matrix.${name}`, binding],
      ];
    }),
  );
}

/** The bindings of one copy. */
export function copyBindings(
  copy: ReadonlyMap<string, unknown>,
  scope: Scope,
  path: Path,
): ReadonlyMap<string, Binding> {
  return new Map(
    [...copy].flatMap(([name, value]): [string, Binding][] => {
      const binding: Binding = { kind: 'value', value, scope, path: [...path, name] };
      return [
        [`parameters.${name}`, binding],
        [`matrix.${name}`, binding],
      ];
    }),
  );
}

/** How many nodes a job has; `isKnown` is false where whoever starts the pipeline may decide. */
export function parallelismOf(
  parallelism: CircleCIJob['parallelism'],
  scope: Scope,
): { readonly count: number; readonly isKnown: boolean } {
  if (parallelism === undefined) return { count: 1, isKnown: true };
  const { text, unresolved, through } = resolveText(String(parallelism), scope);
  const count = unresolved.length > 0 ? Number.NaN : Number(text);
  const isNumber = Number.isInteger(count) && count > 0;
  const isOverridable = through.some(({ what }) => what.startsWith('`pipeline.'));
  return { count: isNumber ? count : 1, isKnown: isNumber && !isOverridable };
}
