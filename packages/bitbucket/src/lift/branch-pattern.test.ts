import { describe, expect, it } from 'vitest';
import { liftBranchPattern } from './branch-pattern.js';

describe('a branch pattern', () => {
  it.each([
    ['main', ['main']],
    ['release/*', ['release/*']],
    ['release/**', ['release/*']],
    ['**', ['*']],
    ['{main,next}', ['main', 'next']],
    ['{feature,bugfix}/**', ['feature/*', 'bugfix/*']],
    ['v{1,2}.{x,y}', ['v1.x', 'v1.y', 'v2.x', 'v2.y']],
    ['{a,{b,c}}', ['a', 'b', 'a', 'c']],
    ['$&{a}', ['$&a']],
  ])('%s stands for %j', (pattern, branches) => {
    expect(liftBranchPattern(pattern)).toEqual(branches);
  });

  it.each(['{main', 'main}', 'v?', '{a,b}'.repeat(30)])('%s is not taken apart', (pattern) => {
    expect(liftBranchPattern(pattern)).toBeUndefined();
  });
});
