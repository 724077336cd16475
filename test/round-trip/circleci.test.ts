import { circleci } from '@dtekit/circleci';
import { circleciReader } from '@dtekit/circleci/reader';
import { roundTrip, scenarios } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { describeRoundTrip } from './describe-round-trip.js';

describeRoundTrip(circleciReader, [
  { name: 'a matrix and the orb', target: circleci(), least: 80 },
  { name: 'nodes and shell lines', target: circleci({ fanOut: 'parallelism', setShas: 'shell' }), least: 80 },
  { name: 'agents first', target: circleci({ order: 'agents-first' }), least: 80 },
]);

describe("a file of the project's own", () => {
  it.each(scenarios)('leaves nothing unknown: $name', ({ input }) => {
    const { plan } = roundTrip({ input, target: circleci(), reader: circleciReader })?.checked ?? {};
    expect(plan?.jobs.flatMap(({ unknown = [], runs = [] }) => [...unknown, ...runs])).toEqual([]);
  });
});
