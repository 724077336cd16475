import { type Compilation, compile, type Diagnostic, definePipeline, formatPath, type Outcome } from '@dtekit/core';
import { type Scenario, scenarios } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { type GoldenTarget, goldenTargets, variantTargets } from './golden-targets.js';

const variantScenarios = ['quickstart', 'three-pools', 'two-groups', 'hostile-names', 'other-jobs', 'subdirectory'];

describe.each(scenarios)('$name', (scenario) => {
  const variants = variantScenarios.includes(scenario.name) ? variantTargets : [];

  it.each([...goldenTargets, ...variants])('compiles for $name as in the golden', async (golden) => {
    const outcome = compileScenario(scenario, golden);
    for (const [name, text] of goldenFiles(golden, outcome)) {
      await expect(text).toMatchFileSnapshot(`./${scenario.name}/${name}`);
    }
  });
});

function compileScenario(scenario: Scenario, { target }: GoldenTarget): Outcome<Compilation> {
  const options = { source: 'dte.config.ts', regenerate: 'npx dte compile' };
  return compile(definePipeline(scenario.input), target, options);
}

/** The provider's file, Nx Cloud's own files, and what was told, one golden each. */
function goldenFiles({ name, target }: GoldenTarget, outcome: Outcome<Compilation>): [string, string][] {
  const files = outcome.ok ? outcome.value.files : [];
  return [
    ...files.map((file): [string, string] => [
      file.path === target.path ? `${name}.yml` : (file.path.split('/').at(-1) ?? file.path),
      file.text,
    ]),
    [`${name}.diagnostics.txt`, outcome.diagnostics.map(diagnosticLine).join('') || 'none\n'],
  ];
}

function diagnosticLine({ severity, code, path, message, hint }: Diagnostic): string {
  return `${severity} ${code} at ${formatPath(path)}: ${message}\n  ${hint}\n`;
}
