import { describe, expect, it } from 'vitest';
import { fileCatalog } from './file-catalog.js';

describe('the catalogue of files', () => {
  it.each(Object.entries(fileCatalog))('explains %s and says where that is from', (code, { summary, why, sources }) => {
    expect(code).toMatch(/^file\/[a-z]+(-[a-z]+)*$/);
    expect(summary).toMatch(/^[A-Z`][^\n]{10,90}[^.]$/);
    expect(why.split(/[.:] /).length).toBeGreaterThanOrEqual(2);
    expect(why).toMatch(/\.$/);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source).toMatch(/^(https:\/\/\S+|docs\/\S+|[\w-]+\/[\w-]+#\d+)$/);
  });
});
