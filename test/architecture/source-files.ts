import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A source file of a package and what it imports. */
export interface SourceFile {
  /** Path from the repository root, with forward slashes, e.g. `packages/core/src/index.ts`. */
  readonly path: string;
  readonly text: string;
  /** Imported specifiers as written, of values and types alike. */
  readonly imports: readonly string[];
}

const root = join(import.meta.dirname, '../..');

/** All TypeScript files below a folder. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, imports: importsIn(text) };
    });
}

/** Whether a file is a test of the file beside it. */
export function isTest({ path }: SourceFile): boolean {
  return /\.test(?:-d)?\.ts$/.test(path);
}

function importsIn(text: string): readonly string[] {
  const pattern = /^(?:import|export)\b[^;'"=]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(pattern)].map(([, from, plain, dynamic]) => from ?? plain ?? dynamic ?? '');
}
