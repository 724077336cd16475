import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkUnknownSize } from './unknown-size.js';

function findings(text: string) {
  return checkUnknownSize(subjectOf(parse(text)));
}

describe('a size', () => {
  it('that is no number is refused', () => {
    expect(findings('pipelines: { default: [{ step: { name: a, size: huge } }] }')).toEqual([
      {
        code: 'bitbucket/unknown-size',
        severity: 'error',
        message: '`huge` is no size (step `a`)',
        hint: 'use 1x, 2x, 4x, 8x, 16x or 32x',
        path: ['pipelines', 'default', 0, 'step', 'size'],
      },
    ]);
  });

  it('with another number may be a newer one', () => {
    expect(findings('options: { size: 64x }')).toMatchObject([{ severity: 'warning', path: ['options', 'size'] }]);
  });

  it.each(['1x', '2x', '4x', '8x', '16x', '32x'])('of %s is fine', (size) => {
    expect(findings(`options: { size: ${size} }`)).toEqual([]);
  });
});
