import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, definePipeline, type Pipeline, type Plan, type Target } from '@dtekit/core';
import { importPlan, planMeaning, type Reader, readYaml } from '@dtekit/core/reader';
import { type Scenario, scenarios } from '@dtekit/core/testing';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { providerReaders } from '../check/provider-readers.js';
import { goldenTargets, variantTargets } from '../goldens/golden-targets.js';
import { providerScenarios } from '../goldens/provider-scenarios.js';
import { pipelineArbitrary } from '../properties/pipeline-arbitrary.js';
import { loadConfig } from './load-config.js';

/** Code that was made, for the formatter to judge. */
const written: string[] = [];

/** What each scenario was imported as, by provider and name. */
const before = new Map<string, Imported>();

describe.each(goldenTargets)('the plan of a pipeline for $name', ({ target }) => {
  it.each(compilable(scenarios, target))('$name comes back from the code that it is imported as', ({ name, input }) => {
    const { plan } = compiled(definePipeline(input), target);
    const { code, notes } = imported(plan, target);
    before.set(`${target.provider.id} ${name}`, { code, notes });
    expect(notes).toEqual([]);
    expect(meaningOf(loadConfig(code).pipeline, target)).toEqual(planMeaning(plan));
  });

  it('comes back, or what does not is told, whatever the pipeline', () => {
    fc.assert(
      fc.property(pipelineArbitrary, (input) => {
        const { plan } = compiled(definePipeline(input), target);
        const { code, notes } = imported(plan, target);
        const meaning = meaningOf(loadConfig(code).pipeline, target);
        if (notes.length === 0) expect(meaning).toEqual(planMeaning(plan));
        else expect(meaning).not.toEqual(planMeaning(plan));
      }),
      { numRuns: 12, seed: 20_26 },
    );
  });
});

/** What the model has no words for, by provider and scenario. */
const losses: Readonly<Record<string, readonly string[]>> = {
  // A file of Bitbucket does not say which of its custom pipelines has a schedule.
  'bitbucket triggers': ['not carried over: triggers: custom > nightly no longer start `agent`, `main`'],
  'bitbucket native-jobs': [
    'not carried over: triggers: branches > main when started by hand no longer start `release`',
    'not carried over: triggers: pull-requests > ** when started by hand no longer start `release`',
    'not carried over: job `release`: variables not known in the file',
  ],
  'bitbucket overrides': [
    'different from the file: agents and coordinator: variable `NX_BRANCH` `number of the pull request, or branch` → `number of the pull request`',
    'different from the file: job `step 3` name `step 3` → `step-3`',
    'in addition to the file: job `step 3` git history none → `full`',
  ],
};

/** The scenarios that are tried with the other forms of a file. */
const variantScenarios = ['quickstart', 'three-pools', 'two-groups', 'hostile-names', 'other-jobs', 'subdirectory'];

describe.each([...goldenTargets, ...variantTargets])('a file as in the goldens of $name', ({ name, target }) => {
  const { reader } = Object.values(providerReaders).find((one) => one.reader.provider.id === target.provider.id) ?? {};
  if (reader === undefined) throw new Error(`no reader for ${target.provider.id}`);
  const isVariant = variantTargets.some((variant) => variant.target === target);
  const files = compilable([...scenarios, ...providerScenarios], target).filter(
    (scenario) => !isVariant || variantScenarios.includes(scenario.name),
  );

  it.each(files)('$name means the same when it is imported', (scenario) => {
    const lifted = read(compiled(definePipeline(scenario.input), target).text, reader);
    const { code = '', notes } = importPlan({ plan: lifted, provider: reader.provider, losses: reader.losses });
    written.push(code);
    const again = read(compiled(loadConfig(code).pipeline, target).text, reader);
    expect(notes.map(({ message }) => message)).toEqual(losses[`${name} ${scenario.name}`] ?? []);
    if (notes.length === 0) expect(saidBy(again, reader)).toEqual(saidBy(lifted, reader));
  });
});

describe('the code', () => {
  const folder = mkdtempSync(join(import.meta.dirname, 'imported-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is formatted as this project is', () => {
    for (const [index, code] of written.entries()) {
      const place = join(folder, String(index));
      mkdirSync(place);
      writeFileSync(join(place, 'dte.config.ts'), code);
    }
    const biome = join(import.meta.dirname, '../../node_modules/.bin/biome');
    const { status, stdout, stderr } = spawnSync(biome, ['check', folder], { encoding: 'utf8' });
    expect(status, stdout + stderr).toBe(0);
    expect(written.length).toBeGreaterThan(100);
  });

  it('is the same each time', () => {
    const [{ target } = { target: undefined }] = goldenTargets;
    if (target === undefined) throw new Error('no target');
    for (const { name, input } of scenarios) {
      const { plan } = compiled(definePipeline(input), target);
      const known = before.get(`${target.provider.id} ${name}`) ?? imported(plan, target);
      expect(imported(structuredClone(plan), target)).toEqual(known);
    }
  });
});

interface Imported {
  readonly code: string;
  readonly notes: readonly string[];
}

function imported(plan: Plan, { provider }: Target): Imported {
  const { code = '', notes } = importPlan({ plan, provider });
  written.push(code);
  return { code, notes: notes.map(({ message }) => message) };
}

function compiled(pipeline: Pipeline, target: Target): { readonly plan: Plan; readonly text: string } {
  const outcome = compile(pipeline, target);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return { plan: outcome.value.plan, text: outcome.value.files[0]?.text ?? '' };
}

function meaningOf(pipeline: Pipeline, target: Target): unknown {
  return planMeaning(compiled(pipeline, target).plan);
}

function read(text: string, reader: Reader): Plan {
  return reader.read(readYaml('file.yml', text).file).plan;
}

/** What a file of the provider can say of a plan. */
function saidBy(plan: Plan, { losses }: Reader): unknown {
  return planMeaning(losses.reduce((rest, loss) => loss.forget(rest), plan));
}

function compilable(all: readonly Scenario[], { provider }: Target): readonly Scenario[] {
  return all.filter(({ errors = {} }) => errors[provider.id] === undefined);
}
