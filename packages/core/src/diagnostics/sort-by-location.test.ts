import { describe, expect, it } from 'vitest';
import type { Diagnostic } from './diagnostic.js';
import { sortByLocation } from './sort-by-location.js';

const base: Diagnostic = { code: 'a/b', severity: 'warning', message: 'm', hint: 'h', path: [] };

function at(file: string, line: number, column: number): Diagnostic {
  return { ...base, location: { file, line, column, endLine: line, endColumn: column } };
}

describe('findings sorted by place', () => {
  it('go by file, line, column, weight, code and message, those without a place first', () => {
    const sorted: readonly Diagnostic[] = [
      base,
      at('a.yml', 2, 9),
      { ...at('a.yml', 10, 1), severity: 'error', code: 'z/z' },
      at('a.yml', 10, 1),
      { ...at('a.yml', 10, 1), message: 'n' },
      { ...at('a.yml', 10, 1), code: 'a/c' },
      { ...at('a.yml', 10, 1), severity: 'info' },
      at('a.yml', 10, 2),
      { ...at('b.yml', 1, 1), severity: 'error' },
    ];
    expect(sortByLocation([...sorted].reverse())).toEqual(sorted);
  });

  it('are told once', () => {
    expect(sortByLocation([at('a.yml', 1, 1), at('a.yml', 1, 1)])).toEqual([at('a.yml', 1, 1)]);
  });
});
