import { readdirSync } from 'node:fs';
import { type Compilation, compile, type Diagnostic, definePipeline, formatPath, type Outcome } from '@dtekit/core';
import { type Scenario, scenarios } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { type GoldenTarget, goldenTargets, variantTargets } from './golden-targets.js';
import { providerScenarios } from './provider-scenarios.js';

const variantScenarios = [
  'quickstart',
  'three-pools',
  'two-groups',
  'hostile-names',
  'other-jobs',
  'subdirectory',
  'native-jobs',
];

const allScenarios = [...scenarios, ...providerScenarios];

describe.each(allScenarios)('$name', (scenario) => {
  it.each(targetsFor(scenario))('compiles for $name as in the golden', async (golden) => {
    for (const [name, text] of goldenFiles(golden, compileScenario(scenario, golden))) {
      await expect(text).toMatchFileSnapshot(`./${scenario.name}/${name}`);
    }
  });
});

it('there is no golden that nothing is compared with', () => {
  const compared = new Set(
    allScenarios.flatMap((scenario) =>
      targetsFor(scenario).flatMap((golden) =>
        goldenFiles(golden, compileScenario(scenario, golden)).map(([name]) => `${scenario.name}/${name}`),
      ),
    ),
  );
  const present = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:ya?ml|txt)$/.test(path));
  expect(present.filter((path) => !compared.has(path))).toEqual([]);
});

function targetsFor({ name }: Scenario): readonly GoldenTarget[] {
  return variantScenarios.includes(name) ? [...goldenTargets, ...variantTargets] : goldenTargets;
}

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
