import { describe, expect, it } from 'vitest';
import type { Diagnostic, RelatedPlace } from './diagnostic.js';
import { mergeRepeated } from './merge-repeated.js';

const at = (line: number) => ({ file: 'a.yml', line, column: 1, endLine: line, endColumn: 2 });
const place = (line: number): RelatedPlace => ({ message: 'repeated here', location: at(line) });

function finding(line: number, related?: readonly RelatedPlace[], message = 'odd'): Diagnostic {
  const told = { code: 'toy/odd', severity: 'error', message, hint: '', path: [], location: at(line) } as const;
  return related === undefined ? told : { ...told, related };
}

describe('mergeRepeated', () => {
  it('tells what is said of one place once, with all places that led there', () => {
    const found = [finding(1, [place(5), place(6)]), finding(2), finding(1, [place(6), place(7)]), finding(1)];
    expect(mergeRepeated(found)).toEqual([finding(1, [place(5), place(6), place(7)]), finding(2)]);
  });

  it('keeps apart what differs in words or place', () => {
    const found = [finding(1, [place(5)]), finding(1, [place(5)], 'odder'), finding(2, [place(5)])];
    expect(mergeRepeated(found)).toEqual(found);
  });
});
