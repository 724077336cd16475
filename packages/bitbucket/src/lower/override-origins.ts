import { type FileOrigin, isMapping, membersOf, type Path, replaceOrigins } from '@dtekit/core/provider';

/** Where the parts of a document come from once overrides are laid over it: what these touch comes from them. */
export function originsAfter(overrides: object, origins: readonly FileOrigin[]): readonly FileOrigin[] {
  const touched = touchedPaths(overrides).map((path) => ({ native: path, model: ['overrides', 'bitbucket', ...path] }));
  return replaceOrigins(origins, touched);
}

/** The places that overrides replace or remove: single names below `definitions` and `pipelines`, else whole keys. */
function touchedPaths(overrides: object): readonly Path[] {
  return [...membersOf(overrides)].flatMap(([key, value]) => {
    if (value === undefined) return [];
    const isMerged = value !== null && (key === 'definitions' || key === 'pipelines');
    return isMerged ? [...membersOf(value)].flatMap(([group, names]) => touchedNames([key, group], names)) : [[key]];
  });
}

function touchedNames(path: Path, names: unknown): readonly Path[] {
  if (names === undefined) return [];
  return isMapping(names) ? [...membersOf(names).keys()].map((name) => [...path, name]) : [path];
}
