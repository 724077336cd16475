import { describe, expect, it } from 'vitest';
import { dteCatalog } from './dte-catalog.js';

describe('the catalogue of distributed runs', () => {
  it.each(Object.entries(dteCatalog))('explains %s and says where that is from', (code, { summary, why, sources }) => {
    expect(code).toMatch(/^dte\/[a-z]+(-[a-z]+)*$/);
    expect(summary).toMatch(/^[A-Z`][^\n]{10,90}[^.]$/);
    expect(why.split(/[.:] /).length).toBeGreaterThanOrEqual(2);
    expect(why).toMatch(/\.$/);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source).toMatch(/^(https:\/\/\S+|[\w-]+\/[\w-]+#\d+)$/);
  });
});
