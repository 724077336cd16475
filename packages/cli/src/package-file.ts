import { readFileSync } from 'node:fs';

/** Where a file or folder of this package is. This module has to stay right below `src`, as far from the root as `dist` is. */
export function packageFile(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}

/** The version of dte. */
export function ownVersion(): string {
  const manifest: { readonly version: string } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  return manifest.version;
}
