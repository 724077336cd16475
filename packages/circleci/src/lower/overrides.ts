import type { Overrides } from '@dtekit/core';
import { isMapping, type Lowered, membersOf, type Path, replaceOrigins } from '@dtekit/core/provider';
import { checkShape } from '../check/shape.js';
import type { CircleCIDocument } from '../document/document.js';

/**
 * Parts of the CircleCI file that replace what dtekit made: maps are changed key by key, everything else, lists included, is
 * replaced, and `null` takes a key away (JSON Merge Patch, RFC 7396).
 */
export interface CircleCIOverrides extends CircleCIChanges<Omit<CircleCIDocument, 'version'>> {}

/** A part of a document as overrides write it. */
export type CircleCIChanges<Part> = Part extends string | readonly unknown[]
  ? Part
  : Part extends ReadonlyMap<string, infer Value>
    ? ReadonlyMap<string, CircleCIChanges<Value> | null>
    : Part extends object
      ? { readonly [Key in keyof Part]?: CircleCIChanges<Part[Key]> | null }
      : Part;

declare module '@dtekit/core' {
  interface Overrides {
    /** Parts of `.circleci/config.yml`, with CircleCI's own keys. */
    readonly circleci?: CircleCIOverrides;
  }
}

/** Lays the pipeline's overrides for CircleCI over a document. What they touch then comes from them. */
export function applyOverrides(lowered: Lowered<CircleCIDocument>, overrides: Overrides): Lowered<CircleCIDocument> {
  const changes = overrides.circleci;
  // What is wrong already is for the check to tell.
  if (changes === undefined || !isDocument(lowered.document)) return lowered;
  const document = patched(lowered.document, changes);
  if (!isDocument(document)) {
    const misshapen = checkShape(document).map((finding) => ({ ...finding, path: inOverrides(finding.path) }));
    return { ...lowered, diagnostics: [...lowered.diagnostics, ...misshapen] };
  }
  const replacements = leafPaths(changes, []).map((native) => ({ native, model: inOverrides(native) }));
  return { ...lowered, document, origins: replaceOrigins(lowered.origins, replacements) };
}

function isDocument(value: unknown): value is CircleCIDocument {
  return checkShape(value).length === 0;
}

function patched(target: unknown, patch: unknown): unknown {
  if (!isMapping(patch)) return patch;
  const members = new Map(membersOf(target));
  for (const [key, value] of membersOf(patch)) {
    if (value === null) members.delete(key);
    else if (value !== undefined) members.set(key, patched(members.get(key), value));
  }
  return (isMapping(target) ? target : patch) instanceof Map ? members : Object.fromEntries(members);
}

function leafPaths(changes: unknown, path: Path): readonly Path[] {
  if (!isMapping(changes)) return [path];
  return [...membersOf(changes)].flatMap(([key, value]) => leafPaths(value, [...path, key]));
}

function inOverrides(path: Path): Path {
  return ['overrides', 'circleci', ...path];
}
