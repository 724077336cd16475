import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile, type DteConfig, type Severity } from '@dtekit/core';
import { describe, expect, it } from 'vitest';

const examples = join(import.meta.dirname, '../../examples');
const configs = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('dte.config.ts') && !path.includes('node_modules'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

/** What compiling an example tells beside its files; the recipes are as unsafe as they were published. */
const expectedWarnings: Readonly<Record<string, readonly string[]>> = {
  'recipes/bitbucket/dte.config.ts': ['dte/agents-run-on', 'dte/local-main-ref', 'dte/rerun-failed'],
  'recipes/circleci/dte.config.ts': ['circleci/old-orb', 'dte/agents-run-on', 'dte/rerun-failed', 'dte/timeout-order'],
  'recipes/gitlab/dte.config.ts': ['dte/agents-run-on'],
};

describe.each(configs)('examples/%s', (path) => {
  it('compiles to the files beside it', async () => {
    const { entries } = await loadConfig(path);
    for (const { pipeline, targets } of entries) {
      for (const target of targets) {
        const outcome = compile(pipeline, target, { source: 'dte.config.ts', regenerate: 'npx dte compile' });
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, null, 2));
        for (const file of outcome.value.files) {
          await expect(file.text).toMatchFileSnapshot(join(examples, dirname(path), file.path));
        }
        expect(new Set(codes(outcome.diagnostics, 'warning'))).toEqual(new Set(expectedWarnings[path] ?? []));
      }
    }
  });
});

it('there is an example of everything that the documentation names', () => {
  expect(configs).toEqual([
    'ci-config-dialect/dte.config.ts',
    'pools/dte.config.ts',
    'quickstart/dte.config.ts',
    'recipes/bitbucket/dte.config.ts',
    'recipes/circleci/dte.config.ts',
    'recipes/gitlab/dte.config.ts',
    'self-hosted/dte.config.ts',
  ]);
  expect(existsSync(join(examples, 'script/run.ts'))).toBe(true);
});

async function loadConfig(path: string): Promise<DteConfig> {
  const module: { default: DteConfig } = await import(join(examples, path));
  return module.default;
}

function codes(diagnostics: readonly { code: string; severity: Severity }[], severity: Severity): string[] {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).map(({ code }) => code);
}
