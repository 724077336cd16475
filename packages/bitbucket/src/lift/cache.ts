import type { PlanCache } from '@dtekit/core/provider';
import { pathInJob } from '@dtekit/core/reader';
import type { BitbucketDefinitions } from '../document/document.js';
import { wantedName } from './wanted-name.js';

/**
 * The folders of the caches that Bitbucket predefines. The one of Docker keeps layers, which are no folder.
 * Source: https://support.atlassian.com/bitbucket-cloud/docs/cache-dependencies/
 */
const predefinedFolders: ReadonlyMap<string, string> = new Map([
  ['composer', '~/.composer/cache'],
  ['dotnetcore', '~/.nuget/packages'],
  ['gradle', '~/.gradle/caches'],
  ['ivy2', '~/.ivy2/cache'],
  ['maven', '~/.m2/repository'],
  ['node', 'node_modules'],
  ['pip', '~/.cache/pip'],
  ['sbt', '~/.sbt'],
]);

/** A cache and which entry of the step's `caches` names it. */
export interface LiftedCache {
  readonly cache: PlanCache;
  readonly position: number;
}

/** The caches of a step, the mirror of `lowerCaches`: `name`, `name-2` with the same key are one cache with several paths. */
export function liftCaches(
  names: readonly string[],
  definitions: BitbucketDefinitions['caches'],
  workingDirectory: string,
): readonly LiftedCache[] {
  const lifted: LiftedCache[] = [];
  for (const [position, name] of names.entries()) {
    const cache = liftCache(name, definitions, workingDirectory);
    if (cache === undefined) continue;
    const known = lifted.findIndex((other) => other.cache.name === cache.name);
    const before = lifted[known];
    if (before === undefined) lifted.push({ cache, position });
    else if (sameKey(before.cache, cache)) lifted[known] = { ...before, cache: joined(before.cache, cache) };
    else lifted.push({ cache: { ...cache, name }, position });
  }
  return lifted;
}

/** Whether a name is a cache whose folder is known, or one that has none. */
export function isKnownCache(name: string, definitions: BitbucketDefinitions['caches']): boolean {
  return definitions?.has(name) === true || predefinedFolders.has(name) || name === 'docker';
}

function liftCache(
  name: string,
  definitions: BitbucketDefinitions['caches'],
  workingDirectory: string,
): PlanCache | undefined {
  const definition = definitions?.get(name) ?? predefinedFolders.get(name);
  if (definition === undefined) return undefined;
  const { path, key } = typeof definition === 'string' ? { path: definition } : definition;
  return {
    name: wantedName(name, definitions),
    paths: [pathInJob(workingDirectory, path)],
    // A key may lack its files, which a rule reports.
    keyFiles: (key?.files ?? []).map((file) => pathInJob(workingDirectory, file)),
  };
}

function sameKey(left: PlanCache, right: PlanCache): boolean {
  return left.keyFiles.join('\n') === right.keyFiles.join('\n');
}

function joined(left: PlanCache, right: PlanCache): PlanCache {
  return { ...left, paths: [...left.paths, ...right.paths] };
}
