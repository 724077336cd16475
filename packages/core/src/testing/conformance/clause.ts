import type { ConformanceSubject } from './subject.js';

/** One sentence of the contract between core and a provider. */
export interface ConformanceClause {
  /** The sentence. */
  readonly name: string;
  /** Throws a `ConformanceError` where the provider breaks it. */
  readonly run: (subject: ConformanceSubject) => void;
}
