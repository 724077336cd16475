import type { CircleCIValue } from './value.js';

/** What a pipeline, job, command or executor can be told. Without a default the caller has to give a value. */
export interface CircleCIParameter {
  readonly type: 'string' | 'boolean' | 'integer' | 'enum' | 'executor' | 'steps' | 'env_var_name';
  readonly description?: string;
  readonly default?: CircleCIValue;
  /** The allowed values of an `enum`. */
  readonly enum?: readonly string[];
}
