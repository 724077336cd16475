import type { CircleCIValue } from './value.js';

/** What a pipeline, job, command or executor can be told. Without a default the caller has to give a value. */
export interface CircleCIParameter {
  /** What its values are. */
  readonly type: 'string' | 'boolean' | 'integer' | 'enum' | 'executor' | 'steps' | 'env_var_name';
  /** What it is for, for readers. */
  readonly description?: string;
  /** Its value unless the caller gives one. */
  readonly default?: CircleCIValue;
  /** The allowed values of an `enum`. */
  readonly enum?: readonly string[];
}
