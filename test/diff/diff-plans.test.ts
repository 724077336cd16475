import {
  type Capabilities,
  compile,
  definePipeline,
  type Plan,
  type ProviderDescription,
  type Target,
} from '@dtekit/core';
import { describeChange, diffPlans, planMeaning } from '@dtekit/core/reader';
import { type Scenario, scenarios } from '@dtekit/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goldenTargets } from '../goldens/golden-targets.js';
import { pipelineArbitrary } from '../properties/pipeline-arbitrary.js';
import { singleChanges } from './single-changes.js';

describe.each(goldenTargets)('plans for $name', ({ target }) => {
  const { provider } = target;

  it('do not differ from themselves', () => {
    fc.assert(
      fc.property(pipelineArbitrary, (input) => {
        const plan = planFor(input, target);
        const copy = structuredClone(plan);
        expect(diffPlans({ plan, provider }, { plan: copy, provider })).toEqual([]);
      }),
      { numRuns: 40, seed: 20_26 },
    );
  });

  it.each(comparable(target))('differ from $name in every single thing that is another', (scenario) => {
    const plan = planFor(scenario.input, target);
    const meaning = JSON.stringify(planMeaning(plan));
    const unseen = singleChanges(plan)
      .filter((change) => JSON.stringify(planMeaning(change.plan)) !== meaning)
      .filter((change) => diffPlans({ plan, provider }, { plan: change.plan, provider }).length === 0);
    expect(unseen.map(({ path }) => path).filter((path) => !cannotBe(path, provider))).toEqual([]);
  });
});

/** What providers need different words or values for, by scenario. */
const chosenPerProvider: Readonly<Record<string, RegExp>> = {
  'self-hosted': / runner (?:lost|gained) /,
  // CircleCI always clones everything.
  'safeguards-off': / git history /,
  'secrets-and-expressions': / image |variable `REVISION`/,
};

describe('one pipeline compiled for two providers', () => {
  const pairs = goldenTargets.flatMap((left) =>
    goldenTargets.filter((right) => right !== left).map((right) => ({ left, right })),
  );

  it.each(pairs)('is the same for $left.name and $right.name but for what it chose itself', ({ left, right }) => {
    const told = comparable(left.target)
      .filter(({ errors = {} }) => errors[right.name] === undefined)
      .flatMap(({ name, input }) => {
        const before = { plan: planFor(input, left.target), provider: left.target.provider };
        const after = { plan: planFor(input, right.target), provider: right.target.provider };
        const words = diffPlans(before, after).map((change) => describeChange(change));
        return words.filter((text) => chosenPerProvider[name]?.test(text) !== true).map((text) => `${name}: ${text}`);
      });
    expect(told).toEqual([]);
  });
});

/** The features that some setting of a job stands for. */
const features: Readonly<Record<string, keyof Capabilities>> = { retries: 'retries', interruptible: 'interruptible' };

/** Whether the provider has no such setting at all. */
function cannotBe(path: string, { capabilities }: ProviderDescription): boolean {
  const feature = features[path.split('.').at(-1) ?? ''];
  return feature !== undefined && capabilities[feature].support === 'unsupported';
}

function comparable({ provider }: Target): readonly Scenario[] {
  return scenarios.filter(({ errors = {} }) => errors[provider.id] === undefined);
}

function planFor(input: Scenario['input'], target: Target): Plan {
  const outcome = compile(definePipeline(input), target);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value.plan;
}
