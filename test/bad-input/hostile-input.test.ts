import { formatPath, type Path, parsePipeline } from '@dtekit/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeGroups, completePipeline } from './complete-pipeline.js';

const anything = fc.anything({
  maxDepth: 4,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
});

/** Places of a pipeline, from the whole to the last target of a command. */
const places = [...placesIn(completePipeline), ...placesIn(completeGroups)];
const place = fc.constantFrom(...places);

describe('parsePipeline', () => {
  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const { ok, diagnostics } = parsePipeline(value);
        expect(ok).toBe(false);
        expect(diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, whatever stands in any place of a pipeline, and tells the same twice', () => {
    fc.assert(
      fc.property(place, anything, ({ root, path }, value) => {
        const input = withPlace(root, path, value);
        expect(parsePipeline(input)).toEqual(parsePipeline(input));
      }),
      { numRuns: 200 },
    );
  });

  it('says one thing, and that at the very place, when a function stands in any place of a pipeline', () => {
    const wrong = places.filter(({ root, path }) => {
      const { diagnostics } = parsePipeline(withPlace(root, path, () => 1));
      return diagnostics.length !== 1 || formatPath(diagnostics[0]?.path ?? []) !== formatPath(path);
    });
    expect(wrong.map(({ path }) => formatPath(path))).toEqual([]);
  });

  it('says one thing, and that at the very place, when any object of a pipeline has a key too many', () => {
    const wrong = places.filter(hasFixedKeys).filter(({ root, path, value }) => {
      const { diagnostics } = parsePipeline(withPlace(root, path, { ...Object(value), 'no such key': 1 }));
      return (
        diagnostics.length !== 1 || formatPath(diagnostics[0]?.path ?? []) !== formatPath([...path, 'no such key'])
      );
    });
    expect(wrong.map(({ path }) => formatPath(path))).toEqual([]);
  });
});

interface Place {
  readonly root: object;
  readonly path: Path;
  readonly value: unknown;
}

function placesIn(root: object): readonly Place[] {
  return pathsIn(root, []).map(({ path, value }) => ({ root, path, value }));
}

function pathsIn(value: unknown, path: Path): readonly Omit<Place, 'root'>[] {
  if (typeof value !== 'object' || value === null || value instanceof Map) return [{ path, value }];
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [{ path, value }, ...parts.flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

function withPlace(value: unknown, path: Path, replacement: unknown): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item, index) => (index === segment ? withPlace(item, rest, replacement) : item));
  const entries = Object.entries(Object(value));
  return Object.fromEntries(
    entries.map(([key, part]) => [key, key === segment ? withPlace(part, rest, replacement) : part]),
  );
}

/** Whether a place is an object whose keys are not the team's or a provider's own. */
function hasFixedKeys({ path, value }: Place): boolean {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map);
  return isObject && !['env', 'values', 'definition', 'overrides'].includes(String(path.at(-1)));
}
