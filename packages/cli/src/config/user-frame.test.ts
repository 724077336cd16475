import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findUserFrame } from './user-frame.js';

describe('findUserFrame', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dtekit-frame (1) ü-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const frameOf = (...frames: readonly string[]) => {
    const error = new Error('boom');
    error.stack = ['Error: boom', ...frames.map((frame) => `    at ${frame}`)].join('\n');
    return findUserFrame(error, join(folder, 'dte.config.ts'));
  };

  it('takes the innermost frame of the folder', () => {
    expect(frameOf(`helper (${folder}/ci/shared.ts:3:9)`, `${folder}/dte.config.ts:10:25`)).toEqual({
      file: join(folder, 'ci', 'shared.ts'),
      line: 3,
    });
  });

  it('reads file addresses, with their escapes and queries', () => {
    const url = pathToFileURL(join(folder, 'my file.ts')).href;
    expect(frameOf(`async ${url}?v=1:8:2`)).toEqual({ file: join(folder, 'my file.ts'), line: 8 });
  });

  it('skips installed packages, Node, and everything outside', () => {
    const frames = [
      `definePipeline (file://${folder}/node_modules/@dtekit/core/dist/index.js:1:1)`,
      'new Promise (<anonymous>)',
      'node:internal/modules/esm/loader:606:24',
      '/elsewhere/x.ts:1:1',
    ];
    expect(frameOf(...frames)).toBeUndefined();
    expect(frameOf(...frames, `${folder}/dte.config.ts:4:1`)).toMatchObject({ line: 4 });
  });

  it('knows the folder by its real name too', () => {
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    const error = new Error('boom');
    error.stack = `Error: boom\n    at ${folder}/dte.config.ts:2:1`;
    expect(findUserFrame(error, join(link, 'dte.config.ts'))).toEqual({ file: join(link, 'dte.config.ts'), line: 2 });
    rmSync(link);
  });
});
