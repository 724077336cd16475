import type { Overrides } from '@dtekit/core';
import type { FileOrigin, Lowered, Path } from '@dtekit/core/provider';
import { checkShape } from '../check/rules/shape.js';
import type { CircleCIDocument } from '../document/document.js';
import { membersOf } from '../document/members.js';

/**
 * Parts of the CircleCI file that replace what dtekit made: maps are changed key by key, everything else, lists included, is
 * replaced, and `null` takes a key away (JSON Merge Patch, RFC 7396).
 */
export interface CircleCIOverrides extends CircleCIChanges<Omit<CircleCIDocument, 'version'>> {}

/** A part of a document as overrides write it. */
export type CircleCIChanges<Part> = Part extends readonly unknown[]
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
  return { ...lowered, document, origins: withOverrides(lowered.origins, leafPaths(changes, [])) };
}

function isDocument(value: unknown): value is CircleCIDocument {
  return checkShape(value).length === 0;
}

function patched(target: unknown, patch: unknown): unknown {
  if (!isKeyed(patch)) return patch;
  const members = new Map(membersOf(target));
  for (const [key, value] of membersOf(patch)) {
    if (value === null) members.delete(key);
    else if (value !== undefined) members.set(key, patched(members.get(key), value));
  }
  return (isKeyed(target) ? target : patch) instanceof Map ? members : Object.fromEntries(members);
}

function leafPaths(changes: unknown, path: Path): readonly Path[] {
  return isKeyed(changes) ? membersOf(changes).flatMap(([key, value]) => leafPaths(value, [...path, key])) : [path];
}

/** The origins without what lies below a replaced part, and those of the parts that replace. */
function withOverrides(origins: readonly FileOrigin[], replaced: readonly Path[]): readonly FileOrigin[] {
  const isReplaced = ({ native }: FileOrigin) =>
    replaced.some((path) => path.every((key, index) => native[index] === key));
  return [
    ...origins.filter((origin) => !isReplaced(origin)),
    ...replaced.map((native) => ({ native, model: inOverrides(native) })),
  ];
}

function inOverrides(path: Path): Path {
  return ['overrides', 'circleci', ...path];
}

function isKeyed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
