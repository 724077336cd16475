import type { NamedValues } from '@dtekit/core/provider';

/** Any value that a configuration can hold: what is passed to orbs, commands and parameters. */
export type CircleCIValue =
  | string
  | number
  | boolean
  | null
  | readonly CircleCIValue[]
  | ReadonlyMap<string, CircleCIValue>
  | { readonly [key: string]: CircleCIValue };

/** Arguments by parameter name. */
export type CircleCIArguments = NamedValues<CircleCIValue>;
