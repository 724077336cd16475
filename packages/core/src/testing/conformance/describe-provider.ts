import { conformanceClauses } from './clauses.js';
import type { ConformanceSubject } from './subject.js';

/** The two functions of a test runner that the suite needs, as vitest, jest, mocha and `node:test` have them. */
export interface TestRunner {
  /** Groups the tests that the body registers. */
  readonly describe: (name: string, body: () => void) => unknown;
  /** Registers one test; it fails when the body throws. */
  readonly it: (name: string, body: () => void) => unknown;
}

/** A provider under test and the runner to test it with. */
export interface DescribeProviderOptions extends ConformanceSubject {
  /** Registers the tests. */
  readonly runner: TestRunner;
}

/**
 * Registers the conformance suite for one provider: a test per clause.
 * `describeProvider({ createTarget: () => gitlab(), read: readGitLab, runner: { describe, it } })`.
 */
export function describeProvider(options: DescribeProviderOptions): void {
  const { runner, ...subject } = options;
  const { name } = subject.createTarget().provider;
  runner.describe(`${name} keeps to the contract: it`, () => {
    for (const clause of conformanceClauses) runner.it(clause.name, () => clause.run(subject));
  });
}
