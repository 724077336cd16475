/** A provider broke a clause of the conformance suite. */
export class ConformanceError extends Error {
  /** Tells the error from others. */
  override readonly name = 'ConformanceError';
}

/** Fails the clause unless the condition holds. */
export function expectThat(condition: boolean, explanation: string): asserts condition {
  if (!condition) throw new ConformanceError(explanation);
}
