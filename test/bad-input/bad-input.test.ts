import { type Diagnostic, definePipeline, formatPath, PipelineError, parsePipeline } from '@dtekit/core';
import { describe, expect, it } from 'vitest';
import { modelCatalog } from '../../packages/core/src/diagnostics/model-catalog.js';
import { type BadPipeline, type ExpectedFinding, valid } from './bad-pipeline.js';
import { envCases } from './env-cases.js';
import { meaningCases } from './meaning-cases.js';
import { nameCases } from './name-cases.js';
import { severalCases } from './several-cases.js';
import { shapeCases } from './shape-cases.js';

const cases = [...shapeCases, ...nameCases, ...envCases, ...meaningCases, ...severalCases];

describe('a pipeline', () => {
  it.each(cases.map((entry) => [entry.what, entry] as const))('is refused for %s', (_, { input, findings }) => {
    const outcome = parsePipeline(input);
    expect(outcome.diagnostics.map(finding)).toEqual(findings);
    expect(outcome.ok).toBe(false);
  });

  it('is accepted when nothing is wrong', () => {
    expect(parsePipeline(valid)).toEqual({ ok: true, value: { ...valid, validated: true }, diagnostics: [] });
  });
});

describe('the table', () => {
  it('has a case for every code of the model', () => {
    const covered = new Set(cases.flatMap(({ findings }) => findings.map(({ code }) => code)));
    expect(Object.keys(modelCatalog).filter((code) => !covered.has(code))).toEqual([]);
  });

  it('shows no stack trace and no secret', () => {
    const told = JSON.stringify(cases.flatMap(({ input }) => parsePipeline(input).diagnostics));
    expect(told).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts\b|\.js\b/);
    expect(told).not.toMatch(/hush|aaaa|bbbb|cccc/);
  });
});

describe('definePipeline', () => {
  it('throws one error with everything that is wrong', () => {
    for (const { input } of cases) {
      const error = thrownBy(input);
      expect(error.diagnostics).toEqual(parsePipeline(input).diagnostics);
    }
  });

  it('says in the first line how many problems there are, then each with its place, hint and code', () => {
    expect(thrownBy({ ...valid, agents: { cuont: 3 }, mainBranch: 7 }).message).toMatchInlineSnapshot(`
      "2 problems in the pipeline

        agents.cuont: unknown key \`cuont\`
          hint: did you mean \`count\`?
          (error model/unknown-key)

        mainBranch: expected text, got \`7\`
          hint: put it in quotes
          (error model/wrong-type)"
    `);
  });
});

function finding({ code, path, message, hint, severity }: Diagnostic): ExpectedFinding {
  const base = { code, path: formatPath(path), message, hint };
  return severity === 'warning' ? { ...base, severity } : base;
}

/** The error that a program gets which the compiler could not stop. */
function thrownBy(input: BadPipeline['input']): PipelineError {
  try {
    Reflect.apply(definePipeline, undefined, [input]);
  } catch (error) {
    if (PipelineError.isInstance(error)) return error;
  }
  throw new Error('expected a PipelineError');
}
