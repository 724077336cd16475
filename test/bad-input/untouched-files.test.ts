import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { configSource, twoTargets } from '../cli/configs.js';
import { createWorkspace } from '../cli/workspace.js';
import { envCases } from './env-cases.js';
import { meaningCases } from './meaning-cases.js';
import { nameCases } from './name-cases.js';
import { severalCases } from './several-cases.js';
import { shapeCases } from './shape-cases.js';

const cases = [...shapeCases, ...nameCases, ...envCases, ...meaningCases, ...severalCases];

/** Hands the input over as it is: not all of it can be written down in a config. */
const wrongInput = Symbol.for('dtekit-test:wrong-input');

it('no file is touched for any of them, everything is told by code and hint, and no stack trace is shown', async () => {
  const workspace = createWorkspace({ 'dte.config.ts': twoTargets });
  expect((await workspace.dte('compile')).exitCode).toBe(0);
  const source = configSource('alpha(), beta()').replace(/definePipeline\(\{[\s\S]*?\}\);\n/, wrongPipeline);
  workspace.write('dte.config.ts', source);
  const files = stampedFiles();

  for (const { what, input, findings } of cases) {
    Reflect.set(globalThis, wrongInput, input);
    const { exitCode, stdout, stderr } = await workspace.dte('compile', '--force');
    expect([what, exitCode, stdout]).toEqual([what, 1, '']);
    for (const { code, hint } of findings)
      expect([stderr.includes(code), stderr.includes(hint)], what).toEqual([true, true]);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stampedFiles(), what).toEqual(files);
  }
  Reflect.deleteProperty(globalThis, wrongInput);

  function stampedFiles(): readonly string[] {
    const paths = readdirSync(workspace.root, { recursive: true, encoding: 'utf8' }).sort();
    // The loader of TypeScript keeps what it compiled there.
    const own = paths.filter((path) => !path.startsWith('node_modules'));
    return own.map((path) => `${path} ${workspace.stamp(path)}`);
  }
});

const wrongPipeline = "definePipeline(globalThis[Symbol.for('dtekit-test:wrong-input')]);\n";
