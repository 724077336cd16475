import type { Diagnostic } from './diagnostic.js';

/** A value with the remarks made on the way, or the reasons why there is none. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
