// A registry that holds only some platforms of a native package makes `npm install` drop the missing ones from the
// lockfile without a word; `npm ci` on another machine then fails. This finds the gap where it is made.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './workspace-packages.js';

interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockfile: Lockfile = JSON.parse(readFileSync(path.join(repositoryRoot, 'package-lock.json'), 'utf8'));
const problems = [...missingOptionalPackages(lockfile), ...registryAddresses(lockfile)];

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`package-lock.json is complete: ${Object.keys(lockfile.packages).length} entries`);

function missingOptionalPackages({ packages }: Lockfile): readonly string[] {
  const lockedNames = new Set(Object.keys(packages).map((key) => key.slice(key.lastIndexOf('node_modules/') + 13)));
  return Object.entries(packages).flatMap(([key, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !lockedNames.has(name))
      .map((name) => `${key} may need ${name} on another platform, but package-lock.json does not hold it`),
  );
}

function registryAddresses({ packages }: Lockfile): readonly string[] {
  return Object.entries(packages)
    .filter(([, { resolved, link }]) => resolved !== undefined && link !== true)
    .map(([key, { resolved }]) => `${key} is tied to ${resolved}: install with the .npmrc of this repository`);
}
