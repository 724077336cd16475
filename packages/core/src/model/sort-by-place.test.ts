import { describe, expect, it } from 'vitest';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { sortByPlace } from './sort-by-place.js';

function finding(path: Path, code = 'model/x'): Diagnostic {
  return { code, severity: 'error', message: '', hint: '', path };
}

function sorted(root: unknown, ...findings: readonly Diagnostic[]): readonly string[] {
  return sortByPlace(findings, root).map(({ path, code }) => `${path.join('.')} ${code}`);
}

describe('sortByPlace', () => {
  it('keeps the order in which the pipeline was written', () => {
    const root = {
      z: {},
      a: [{}, {}],
      m: new Map([
        ['y', 1],
        ['b', 2],
      ]),
    };
    expect(
      sorted(root, finding(['m', 'b']), finding(['m', 'y']), finding(['a', 1]), finding(['a', 0]), finding(['z'])),
    ).toEqual(['z model/x', 'a.0 model/x', 'a.1 model/x', 'm.y model/x', 'm.b model/x']);
  });

  it('counts list positions as numbers', () => {
    expect(sorted([], finding([10]), finding([9]))).toEqual(['9 model/x', '10 model/x']);
  });

  it('puts the whole before its parts, and what is missing last', () => {
    const root = { a: { b: 1 } };
    expect(sorted(root, finding(['c']), finding(['a', 'x']), finding(['a', 'b']), finding(['a']), finding([]))).toEqual(
      [' model/x', 'a model/x', 'a.b model/x', 'a.x model/x', 'c model/x'],
    );
  });

  it('orders findings of one place by code, then as they were found', () => {
    expect(sorted({}, finding(['c'], 'model/b'), finding(['d'], 'model/a'), finding(['c'], 'model/a'))).toEqual([
      'd model/a',
      'c model/a',
      'c model/b',
    ]);
  });
});
