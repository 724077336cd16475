import type { Diagnostic, RelatedPlace } from './diagnostic.js';

/**
 * Makes one finding of those that say the same of the same place: what is repeated by aliases or templates is found once for
 * each use, and written once. The places that led there are kept, each once.
 */
export function mergeRepeated(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const merged = new Map<string, Diagnostic>();
  for (const finding of diagnostics) {
    const { related, ...told } = finding;
    const key = JSON.stringify(told);
    const first = merged.get(key);
    merged.set(key, first === undefined ? finding : withPlaces(first, related ?? []));
  }
  return [...merged.values()];
}

function withPlaces(finding: Diagnostic, more: readonly RelatedPlace[]): Diagnostic {
  if (more.length === 0) return finding;
  const places = new Map([...(finding.related ?? []), ...more].map((place) => [JSON.stringify(place), place]));
  return { ...finding, related: [...places.values()] };
}
