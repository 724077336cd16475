import { parseNxVersion } from '../nx/nx-version.js';

/** Where each package manager notes which release of `nx` is installed in a workspace. */
const lockFiles: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'package-lock.json', pattern: /"node_modules\/nx": ?\{\s*"version": ?"([^"]+)"/g },
  { name: 'npm-shrinkwrap.json', pattern: /"node_modules\/nx": ?\{\s*"version": ?"([^"]+)"/g },
  { name: 'pnpm-lock.yaml', pattern: /^ +'?nx'?:(?:\s+specifier: [^\n]+\n\s+version:)? ([^\s(:]+)/gm },
  { name: 'yarn.lock', pattern: /^"?nx@[^\n]*:\n +version:? "?([^"\s]+)/gm },
  { name: 'bun.lock', pattern: /^ *"nx": ?\["nx@([^"]+)"/gm },
];

const exactInManifest = /"nx"\s*:\s*"=?([^"]+)"/g;

/**
 * The release of Nx that a workspace installs: the one in its lockfile, else an exact one in its `package.json`. A range
 * alone says too little, since commands came in minor releases; nor do several releases.
 */
export function installedNxVersion(readFile: (name: string) => string | undefined): string | undefined {
  for (const { name, pattern } of lockFiles) {
    const text = readFile(name);
    if (text !== undefined) return onlyVersion(text, pattern);
  }
  const manifest = readFile('package.json');
  return manifest === undefined ? undefined : onlyVersion(manifest, exactInManifest);
}

/** What is no exact version is a range that some package asks for, and no news of what is installed. */
function onlyVersion(text: string, pattern: RegExp): string | undefined {
  const matches = [...text.replaceAll('\r\n', '\n').matchAll(pattern)];
  const versions = new Set(matches.map(([, version]) => version ?? '').filter(isExact));
  const [version] = versions;
  return versions.size === 1 ? version : undefined;
}

function isExact(version: string): boolean {
  return /^v?\d+\.\d+\.\d/.test(version) && parseNxVersion(version) !== undefined;
}
