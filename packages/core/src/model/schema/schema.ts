import type * as z from 'zod/mini';

/**
 * Checks that a value is a `Value`. The schemas are made from the hand-written input types, not the other way round:
 * the functions that make them take the type and refuse a field too many, a field too few and a field of another type.
 */
export type Schema<Value> = z.core.$ZodType<Value>;

/** What a schema says about an issue beside its place. */
export interface IssueParams {
  /** What was expected, as a phrase: `a whole number from 1 to 1000`. */
  readonly expected?: string;
  /** What is wrong when it is not the type. */
  readonly fault?: 'range' | 'empty';
  /** A valid value that stands for the wrong one while the rest of the pipeline is judged. */
  readonly replacement?: unknown;
  /** The keys that the object may have, when the place is a key it may not have. */
  readonly knownKeys?: readonly string[];
  /** What the chosen one of several schemas found. Their paths start at the place of this issue. */
  readonly issues?: readonly z.core.$ZodIssue[];
}

/** The form in which zod takes the params of an issue. */
export function withParams(params: IssueParams): { readonly params: Record<string, unknown> } {
  return { params: { ...params } };
}
