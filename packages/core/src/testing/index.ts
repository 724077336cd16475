/**
 * The conformance suite that every provider has to pass, the pipelines it is tried with, and plans to test its parts.
 *
 * @packageDocumentation
 */

export type { ConformanceClause } from './conformance/clause.js';
export { conformanceClauses } from './conformance/clauses.js';
export {
  type DescribeProviderOptions,
  describeProvider,
  type TestRunner,
} from './conformance/describe-provider.js';
export { ConformanceError } from './conformance/expectation.js';
export type { ConformanceSubject, JobView } from './conformance/subject.js';
export {
  noTriggers,
  planAgents,
  planJob,
  plannedNativeJobs,
  planOf,
  planOtherJob,
  runStep,
  usualTriggers,
} from './plan-builders.js';
export { type RoundTrip, type RoundTripOptions, roundTrip, withoutLosses } from './round-trip.js';
export type { Scenario } from './scenarios/scenario.js';
export { scenarios } from './scenarios/scenarios.js';
