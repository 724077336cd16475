// One file per entry point instead of some hundred modules: loading them one by one is most of what a cold `dte` costs.
// Declarations come from `tsc -b`. Dependencies stay outside, so that users get their fixes. Development dependencies of
// a package (zod in core) go inside, cut down to what is used, with their licences beside.
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { repositoryRoot, type WorkspacePackage, workspacePackages } from './workspace-packages.js';

await Promise.all(workspacePackages().map(bundlePackage));

async function bundlePackage(workspacePackage: WorkspacePackage): Promise<void> {
  const { folder, manifest } = workspacePackage;
  const inside = Object.keys(manifest.devDependencies ?? {});
  removeOldBundles(path.join(folder, 'dist'));
  const bundle = await rolldown({
    cwd: folder,
    input: entriesOf(workspacePackage),
    platform: 'node',
    external: (id) => isPackage(id) && !inside.some((name) => id === name || id.startsWith(`${name}/`)),
  });
  await bundle.write({
    dir: path.join(folder, 'dist'),
    format: 'esm',
    entryFileNames: '[name].js',
    // Beside the entries, so that a path relative to a module means the same in every one.
    chunkFileNames: '[name]-[hash].js',
    sourcemap: true,
  });
  await bundle.close();
  for (const name of inside) copyLicence(name, folder);
}

/** Each file that the manifest names in `dist`, with the source it is made from. */
function entriesOf({ manifest }: WorkspacePackage): Record<string, string> {
  const built = [
    ...Object.values(manifest.exports).map((entry) => entry.default),
    ...Object.values(manifest.bin ?? {}),
  ];
  const names = built.flatMap((file) => /^\.\/dist\/(.+)\.js$/.exec(file ?? '')?.[1] ?? []);
  return Object.fromEntries(names.map((name) => [name, `./src/${name}.ts`]));
}

function isPackage(id: string): boolean {
  return !id.startsWith('.') && !path.isAbsolute(id);
}

/** Chunks carry a hash in their name, so old ones would stay beside the new. */
function removeOldBundles(dist: string): void {
  if (!existsSync(dist)) return;
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (/\.js(?:\.map)?$/.test(file)) rmSync(path.join(dist, file));
  }
}

function copyLicence(name: string, folder: string): void {
  copyFileSync(
    path.join(repositoryRoot, 'node_modules', name, 'LICENSE'),
    path.join(folder, 'dist', `${name}.LICENSE`),
  );
}
