import { bitbucketReader } from '@dtekit/bitbucket/reader';
import { circleciReader } from '@dtekit/circleci/reader';
import { compile, definePipeline } from '@dtekit/core';
import { checkCompiled, checkFile, type Reader } from '@dtekit/core/reader';
import { scenarios } from '@dtekit/core/testing';
import { gitlabReader } from '@dtekit/gitlab/reader';
import { describe, expect, it } from 'vitest';
import { goldenTargets, variantTargets } from '../goldens/golden-targets.js';
import { providerScenarios } from '../goldens/provider-scenarios.js';

const readers: ReadonlyMap<string, Reader> = new Map(
  [circleciReader, gitlabReader, bitbucketReader].map((reader) => [reader.provider.id, reader]),
);
const allScenarios = [...scenarios, ...providerScenarios];

describe.each([...goldenTargets, ...variantTargets])('a file of ours for $name', ({ target }) => {
  const reader = readers.get(target.provider.id);

  it.each(allScenarios)('$name: nothing is found in it that the model did not know', ({ input }) => {
    const compiled = compile(definePipeline(input), target);
    if (!compiled.ok || reader === undefined) return expect(compiled.ok).toBe(false);
    const [file, ...others] = compiled.value.files;
    const beside = new Map(others.map(({ path, text }) => [path, text]));
    const checked = checkFile({
      file: target.path,
      text: file?.text ?? '',
      reader,
      readFile: (path) => beside.get(path),
    });
    // Overrides come last: what they undo is told by reading the file back, which `dte compile` does as well.
    const undone = file === undefined ? [] : checkCompiled({ file, plan: compiled.value.plan, reader });
    const known = new Set([...compiled.diagnostics, ...undone].map(({ code }) => code));
    const unknown = checked.diagnostics.filter(({ code }) => !known.has(code));
    expect(unknown.map(({ code, message, location }) => `${code} ${location?.line}: ${message}`)).toEqual([]);
  });

  it.each(allScenarios.filter(({ name }) => name !== 'overrides'))(
    '$name: it means what its plan means, as far as rules go',
    ({ name, input }) => {
      const compiled = compile(definePipeline(input), target);
      const [file] = compiled.ok ? compiled.value.files : [];
      if (!compiled.ok || file === undefined || reader === undefined) return expect(compiled.ok).toBe(false);
      const found = checkCompiled({ file, plan: compiled.value.plan, reader });
      expect(found.map(({ code, message }) => `${name} ${code}: ${message}`)).toEqual([]);
    },
  );
});

describe('overrides that undo what the rules made sure of', () => {
  const input = scenarios.find(({ name }) => name === 'quickstart')?.input;

  it('are told at their own place', () => {
    const [, gitlab] = goldenTargets;
    if (input === undefined || gitlab === undefined) throw new Error('no quickstart');
    const pipeline = definePipeline({
      ...input,
      overrides: { gitlab: { jobs: { agent: { rules: [{ if: '$CI_COMMIT_BRANCH == "main"' }] } } } },
    });
    const compiled = compile(pipeline, gitlab.target);
    const [file] = compiled.ok ? compiled.value.files : [];
    if (!compiled.ok || file === undefined) throw new Error('the pipeline does not compile');
    const found = checkCompiled({ file, plan: compiled.value.plan, reader: gitlabReader });
    expect(found.map(({ code, severity, path }) => ({ code, severity, path }))).toEqual([
      { code: 'dte/no-agents-for-trigger', severity: 'error', path: ['coordinator'] },
    ]);
  });
});
