import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileAll } from '../../examples/script/compile-many.js';

const folder = join(import.meta.dirname, '../../examples/script');

it('the script compiles one pipeline for many repositories, as in the goldens', async () => {
  const compiled = compileAll([
    { name: 'shop', host: 'gitlab', agents: 4 },
    { name: 'billing', host: 'circleci', agents: 2 },
  ]);
  for (const [name, outcome] of compiled) {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
    for (const file of outcome.value.files) {
      await expect(file.text).toMatchFileSnapshot(join(folder, 'expected', name, file.path));
    }
  }
});

it('the script runs by itself', () => {
  const jiti = join(import.meta.dirname, '../../node_modules/.bin/jiti');
  const output = execFileSync(jiti, [join(folder, 'run.ts')], { encoding: 'utf8' });
  expect(output).toMatch(/^shop: \.gitlab-ci\.yml, \d+ lines\nbilling: \.circleci\/config\.yml, \d+ lines\nsearch: /);
});
