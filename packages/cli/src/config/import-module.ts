import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Imports a JavaScript or TypeScript file. Node does it alone where that is sure to work without a warning; otherwise
 * jiti transforms it and the local files it imports, and leaves packages to Node.
 *
 * @throws whatever the file throws, and the error that says why it cannot be loaded.
 */
export async function importModule(file: string): Promise<unknown> {
  if (nodeCanImport(file)) {
    try {
      return await import(pathToFileURL(file).href);
    } catch (error) {
      // Nothing has run yet: another try does no harm, and jiti may resolve `./shared.js` to `shared.ts`, transform an
      // enum, or else tell the line of a syntax error, which Node does not.
      if (!isLinkError(error)) throw error;
    }
  }
  const { createJiti } = loadJiti();
  return createJiti(file, { interopDefault: false, moduleCache: false }).import(file);
}

/** Not with `import`: for that, Node first reads its way through CommonJS in search of names, which takes 40 ms. */
function loadJiti(): typeof import('jiti') {
  return createRequire(import.meta.url)('jiti');
}

/** Without `"type": "module"`, Node warns about a typeless package or takes the file for CommonJS. */
function nodeCanImport(file: string): boolean {
  const extension = path.extname(file);
  const stripsTypes = 'typescript' in process.features && Boolean(process.features.typescript);
  if (extension === '.mjs') return true;
  if (extension === '.mts') return stripsTypes;
  if (extension === '.js') return isModulePackage(path.dirname(file));
  return extension === '.ts' && stripsTypes && isModulePackage(path.dirname(file));
}

function isModulePackage(folder: string): boolean {
  const manifest = readManifest(path.join(folder, 'package.json'));
  if (manifest !== undefined) return /"type"\s*:\s*"module"/.test(manifest);
  const above = path.dirname(folder);
  return above !== folder && isModulePackage(above);
}

function readManifest(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isLinkError(error: unknown): boolean {
  if (error instanceof SyntaxError) return true;
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && linkErrorCodes.has(error.code);
}

// https://nodejs.org/api/errors.html
const linkErrorCodes: ReadonlySet<string> = new Set([
  'ERR_INVALID_TYPESCRIPT_SYNTAX',
  'ERR_MODULE_NOT_FOUND',
  'ERR_UNKNOWN_FILE_EXTENSION',
  'ERR_UNSUPPORTED_DIR_IMPORT',
  'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX',
]);
