import { expect, it } from 'vitest';
import { branchExpression, isBranchPattern } from './branch-pattern.js';

it.each([
  ['main', false, '^main$'],
  ['release/*', true, '^release\\/.*$'],
  ['v1.*-x', true, '^v1\\..*-x$'],
  ['*', true, '^.*$'],
])('%s is a pattern: %s, and the expression %s', (branch, isPattern, expression) => {
  expect(isBranchPattern(branch)).toBe(isPattern);
  expect(branchExpression(branch)).toBe(expression);
});
