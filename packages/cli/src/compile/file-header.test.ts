import { describe, expect, it } from 'vitest';
import { fileHeader } from './file-header.js';

describe('fileHeader', () => {
  it.each([
    ['/repo/dte.config.ts', '/repo', 'dte.config.ts', 'npx dte compile'],
    ['/repo/dte.config.mjs', '/repo', 'dte.config.mjs', 'npx dte compile'],
    ['/repo/nightly.config.ts', '/repo', 'nightly.config.ts', 'npx dte compile nightly.config.ts'],
    ['/repo/ci/dte.config.ts', '/repo', 'ci/dte.config.ts', 'npx dte compile ci/dte.config.ts --out .'],
    ["/repo/it's/dte.config.ts", '/repo', "it's/dte.config.ts", "npx dte compile 'it'\\''s/dte.config.ts' --out ."],
    ['/repo/dte.config.ts', '/tmp/out', 'dte.config.ts', 'npx dte compile'],
    ['/repo/dte.config.ts', '/repo/out', 'dte.config.ts', 'npx dte compile'],
  ])('of %s compiled to %s names %s and `%s`', (config, root, source, regenerate) => {
    expect(fileHeader(config, root)).toEqual({ source, regenerate });
  });
});
