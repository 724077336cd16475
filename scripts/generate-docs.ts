import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticsPage } from './docs/diagnostics-page.js';
import { supportMatrixPage } from './docs/support-matrix-page.js';

const root = join(import.meta.dirname, '..');
const pages: Readonly<Record<string, () => string>> = {
  'docs/diagnostics.md': diagnosticsPage,
  'docs/support-matrix.md': supportMatrixPage,
};

const checking = process.argv.includes('--check');
for (const [path, page] of Object.entries(pages)) {
  const file = join(root, path);
  const text = page();
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (checking) {
    console.error(`${path} is out of date: run npm run docs:generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`wrote ${path}`);
  }
}
