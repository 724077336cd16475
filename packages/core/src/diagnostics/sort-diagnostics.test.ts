import { describe, expect, it } from 'vitest';
import type { Diagnostic } from './diagnostic.js';
import { sortDiagnostics } from './sort-diagnostics.js';

const base: Diagnostic = { code: 'a/b', severity: 'warning', message: 'm', hint: 'h', path: [] };

describe('sorted diagnostics', () => {
  it('have errors first, then go by place and code, each once', () => {
    const error: Diagnostic = { ...base, severity: 'error', code: 'z/z' };
    const later: Diagnostic = { ...base, path: ['jobs', 1] };
    const earlier: Diagnostic = { ...base, path: ['agents'] };
    const otherCode: Diagnostic = { ...earlier, code: 'a/c' };
    expect(sortDiagnostics([later, otherCode, earlier, error, { ...later }])).toEqual([
      error,
      earlier,
      otherCode,
      later,
    ]);
  });
});
