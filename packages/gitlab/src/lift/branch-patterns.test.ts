import { branchExpression } from '@dtekit/core/provider';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { branchPatterns } from './branch-patterns.js';

it('a pattern that was written as an expression comes back', () => {
  const pattern = fc.stringMatching(/^[\w./*+#-]{1,20}$/).filter((text) => !text.includes('**'));
  fc.assert(
    fc.property(pattern, (text) => {
      expect(branchPatterns({ source: branchExpression(text), flags: '' })).toEqual([text]);
    }),
  );
});

it.each([
  ['^release\\/', ['release/*']],
  ['-stable$', ['*-stable']],
  ['^(main|next)$', ['main', 'next']],
  ['^v.+$', ['v*']],
  ['feature', ['*feature*']],
] as const)('`%s` stands for branches', (source, patterns) => {
  expect(branchPatterns({ source, flags: '' })).toEqual(patterns);
});

it.each(['^v\\d+$', '^(?!main)', 'a|b', '^[ab]$', '^a{2}$', '^a?$', '^a\\*$'])(
  '`%s` says more than patterns can',
  (source) => {
    expect(branchPatterns({ source, flags: '' })).toBeUndefined();
  },
);

it('a pattern knows no flags', () => {
  expect(branchPatterns({ source: '^main$', flags: 'i' })).toBeUndefined();
});
