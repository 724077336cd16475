import type { NamedValues } from '@dtekit/core/provider';

/** Environment variables. CircleCI reads `<<` in a value as the start of an expression; `\<<` is the literal text. */
export type CircleCIEnvironment = NamedValues<string | number | boolean>;
