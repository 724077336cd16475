import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const repositoryRoot = fileURLToPath(new URL('..', import.meta.url));

/** One published package of the workspace. */
export interface WorkspacePackage {
  readonly name: string;
  /** Absolute folder. */
  readonly folder: string;
  readonly manifest: PackageManifest;
}

/** The part of a package.json that the checks read. */
export interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Every published package, in the order in which the root package.json lists them: dependencies first. */
export function workspacePackages(): readonly WorkspacePackage[] {
  const root: { readonly workspaces: readonly string[] } = readJson(path.join(repositoryRoot, 'package.json'));
  return root.workspaces.map((relativeFolder) => {
    const folder = path.join(repositoryRoot, relativeFolder);
    const manifest: PackageManifest = readJson(path.join(folder, 'package.json'));
    return { name: manifest.name, folder, manifest };
  });
}

// `JSON.parse` is untyped; these files are our own, and a wrong shape fails loudly in the check that reads it.
function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, 'utf8'));
}
