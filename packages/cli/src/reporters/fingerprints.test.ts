import { describe, expect, it } from 'vitest';
import { createFingerprints } from './fingerprints.js';

describe('createFingerprints', () => {
  it('tells a finding again in a later run, and apart from others', () => {
    const [first, later] = [createFingerprints(), createFingerprints()];
    const told = first('a.yml', 'toy/odd', 'odd');
    expect(told).toMatch(/^[0-9a-f]{64}$/);
    expect(later('a.yml', 'toy/odd', 'odd')).toBe(told);
    const others = [
      first('b.yml', 'toy/odd', 'odd'),
      first('a.yml', 'toy/bad', 'odd'),
      first('a.yml', 'toy/odd', 'odder'),
      first('a.yml', 'toy/odd', 'odd'),
    ];
    expect(new Set([told, ...others]).size).toBe(5);
  });
});
