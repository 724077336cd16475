import { compile, definePipeline, hasErrors, type PipelineInput, type Target } from '@dtekit/core';
import { planMeaning, type Reader } from '@dtekit/core/reader';
import { roundTrip, scenarios, withoutLosses } from '@dtekit/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pipelineArbitrary } from '../properties/pipeline-arbitrary.js';

/** A target whose files are read back. */
export interface RoundTripTarget {
  /** What it writes with. */
  readonly name: string;
  readonly target: Target;
  /** Of 100 pipelines, how many it has a file for at least. */
  readonly least: number;
  /** Whether it refuses pipelines that the provider could hold. Default: no. */
  readonly isPicky?: boolean;
}

/** Registers the tests that what a provider writes means the same when it is read, whatever the target. */
export function describeRoundTrip(reader: Reader, targets: readonly RoundTripTarget[]): void {
  describe.each(targets)('what is written with $name', ({ target, least, isPicky = false }) => {
    const compiled = scenarios.filter(({ errors }) => errors?.[target.provider.id] === undefined);

    it.each(compiled)('comes back: $name', ({ input }) => {
      expect(comesBack(reader, target, input) || isPicky).toBe(true);
    });

    it('comes back, whatever the pipeline', () => {
      let compared = 0;
      fc.assert(
        fc.property(pipelineArbitrary, (input) => {
          if (comesBack(reader, target, withoutNativeJobs(input))) compared += 1;
        }),
        { numRuns: 100, seed: 20_27 },
      );
      expect(compared).toBeGreaterThan(least);
    });
  });

  describe('forgetting what is lost', () => {
    it('changes nothing the second time', () => {
      fc.assert(
        fc.property(pipelineArbitrary, fc.constantFrom(...targets), (input, { target }) => {
          const outcome = compile(definePipeline(withoutNativeJobs(input)), target);
          if (!outcome.ok) return;
          const once = withoutLosses(outcome.value.plan, reader.losses);
          expect(planMeaning(withoutLosses(once, reader.losses))).toEqual(planMeaning(once));
        }),
        { numRuns: 50, seed: 20_28 },
      );
    });
  });
}

/** Whether there is a file for the pipeline. It has to mean the same, without errors. */
function comesBack(reader: Reader, target: Target, input: PipelineInput): boolean {
  const result = roundTrip({ input, target, reader });
  if (result === undefined) return false;
  const { diagnostics } = result.checked;
  expect(hasErrors(diagnostics) ? diagnostics : []).toEqual([]);
  expect(result.read).toEqual(result.written);
  return true;
}

/** They are written in the provider's own words, and come back as jobs like all others. */
function withoutNativeJobs(input: PipelineInput): PipelineInput {
  return { ...input, jobs: (input.jobs ?? []).filter(({ kind }) => kind === 'job') };
}
