import { type Diagnostic, type FileLocation, formatPath, type Path, type RelatedPlace } from '@dtekit/core';

/** What a program is told of places: the path in the pipeline, and the file. */
export interface PlaceNames {
  /** A path in the pipeline as people write it; `null` for none. */
  readonly path: (path: Path) => string | null;
  /** The file of a location. */
  readonly file: (location: FileLocation) => string;
}

/** A diagnostic for programs: stable keys in a stable order, `null` for what does not apply. */
export function diagnosticValue(diagnostic: Diagnostic, names: PlaceNames): object {
  const { code, severity, message, hint, path, location, provider, related = [] } = diagnostic;
  return {
    code,
    severity,
    message,
    hint,
    path: names.path(path),
    ...locationValue(location, names),
    provider: provider ?? null,
    related: related.map((place) => relatedValue(place, names)),
  };
}

function relatedValue({ message, path, location }: RelatedPlace, names: PlaceNames): object {
  return { message, path: path === undefined ? null : names.path(path), ...locationValue(location, names) };
}

function locationValue(location: FileLocation | undefined, names: PlaceNames): object {
  return {
    file: location === undefined ? null : names.file(location),
    line: location?.line ?? null,
    column: location?.column ?? null,
    endLine: location?.endLine ?? null,
    endColumn: location?.endColumn ?? null,
  };
}

/** `agents[0].count`; `null` for the whole pipeline. */
export function pathText(path: Path): string | null {
  return path.length === 0 ? null : formatPath(path);
}
