import type { Diagnostic, FileLocation, Path, RelatedPlace, Severity } from './diagnostic.js';

/** What the project knows about one diagnostic code: its weight, its words, and the fact it rests on. */
export interface CatalogEntry<Arguments> {
  /** The severity unless the finding says otherwise. */
  readonly severity: Severity;
  /** The heading in the documentation: the problem in one line. */
  readonly summary: string;
  /** What happens in CI when nobody acts, and why. */
  readonly why: string;
  /** Public sources of the fact: documentation pages, issue numbers. */
  readonly sources: readonly string[];
  /** Says what is wrong, with the value. Lower case, no full stop. */
  readonly message: (values: Arguments) => string;
  /** Says what to do. */
  readonly hint: (values: Arguments) => string;
}

/** A closed set of diagnostic codes: each code with the arguments its message needs. */
export type Catalog<ArgumentsByCode> = {
  readonly [Code in keyof ArgumentsByCode]: CatalogEntry<ArgumentsByCode[Code]>;
};

/** Where a finding belongs. */
export interface FindingPlace {
  /** Where in the pipeline or, for a finding about a document, in the document. Default: the whole of it. */
  readonly path?: Path | undefined;
  /** Id of the provider the finding is about. Default: all of them. */
  readonly provider?: string | undefined;
  /** Where in a file. Default: none. */
  readonly location?: FileLocation | undefined;
  /** Other places that belong to the finding. Default: none. */
  readonly related?: readonly RelatedPlace[] | undefined;
  /** Replaces the catalogue's severity, e.g. a lower one where the rule cannot be sure. */
  readonly severity?: Severity | undefined;
}

/** Makes a diagnostic from its catalogue entry. */
export function diagnose<ArgumentsByCode, Code extends keyof ArgumentsByCode & string>(
  catalog: Catalog<ArgumentsByCode>,
  code: Code,
  values: ArgumentsByCode[Code],
  place: FindingPlace = {},
): Diagnostic {
  const entry = catalog[code];
  return {
    code,
    severity: place.severity ?? entry.severity,
    message: entry.message(values),
    hint: entry.hint(values),
    path: place.path ?? [],
    ...(place.provider === undefined ? {} : { provider: place.provider }),
    ...(place.location === undefined ? {} : { location: place.location }),
    ...(place.related === undefined ? {} : { related: place.related }),
  };
}
