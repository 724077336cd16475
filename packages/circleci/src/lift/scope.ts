import type { Path } from '@dtekit/core/provider';
import type { Library } from './library.js';

/** What the names in expressions stand for at one place of a file. */
export interface Scope {
  /** Where commands, executors and orbs are looked up. */
  readonly library: Library;
  /** Values of the pipeline by name, e.g. `pipeline.parameters.agents`. */
  readonly pipeline: ReadonlyMap<string, Binding>;
  /** Parameters of the job, command or executor by name, e.g. `parameters.ordinal`. */
  readonly own: ReadonlyMap<string, Binding>;
}

/** What a name stands for: a value that is written elsewhere, or one of several that a matrix gives. */
export type Binding = BoundValue | VaryingValue;

/** A value that is written elsewhere. */
export interface BoundValue {
  /** Discriminates `Binding`. */
  readonly kind: 'value';
  /** The value as written, expressions and all. */
  readonly value: unknown;
  /** What the names in it stand for. */
  readonly scope: Scope;
  /** Where it is written. */
  readonly path: Path;
}

/** A value that is different in each copy of a job. */
export interface VaryingValue {
  /** Discriminates `Binding`. */
  readonly kind: 'varying';
  /** The values. */
  readonly values: readonly unknown[];
}

/** What a name stands for; `undefined` where that is not known before a pipeline runs. */
export function lookUp(name: string, scope: Scope): Binding | undefined {
  return scope.own.get(name) ?? scope.pipeline.get(name);
}
