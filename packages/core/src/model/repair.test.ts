import { describe, expect, it } from 'vitest';
import type { Path } from '../diagnostics/diagnostic.js';
import { repair } from './repair.js';
import type { ShapeFault } from './schema/shape-fault.js';

function fault(code: string, path: Path, replacement?: unknown): ShapeFault {
  return { diagnostic: { code, severity: 'error', message: '', hint: '', path }, replacement };
}

describe('repair', () => {
  it('puts a substitute where something is wrong or missing, and leaves out what has none', () => {
    const value = { agents: [{ count: 0, colour: 'red' }], jobs: [{}] };
    const repaired = repair(value, [
      fault('model/out-of-range', ['agents', 0, 'count'], 1),
      fault('model/unknown-key', ['agents', 0, 'colour']),
      fault('model/missing', ['jobs', 0, 'name'], 'x'),
    ]);
    expect(repaired).toStrictEqual({ agents: [{ count: 1 }], jobs: [{ name: 'x' }] });
    expect(value).toEqual({ agents: [{ count: 0, colour: 'red' }], jobs: [{}] });
  });

  it('leaves out the whole where what is missing has no substitute', () => {
    expect(repair({ image: { kind: 'by-provider' } }, [fault('model/missing', ['image', 'values'])])).toStrictEqual({});
  });
});
