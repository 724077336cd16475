import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOfValue, valueOfWord, wordOfValue } from './shell-value.js';
import { plainWords } from './shell-words.js';

const hostileText = fc.string({
  unit: fc.constantFrom(...`ab1 '"\\$\`{}()!*?#&;|<>~=,.-_\n\t\r`, '\u00a0', '😀', '${', '$(', '$A', '\\$'),
  maxLength: 12,
});

function readBack(word: string): string | undefined {
  const [first, ...others] = plainWords(word) ?? [];
  return first === undefined || others.length > 0 ? undefined : valueOfWord(first);
}

describe('wordOfValue', () => {
  it.each([
    ['e2e-ci', 'e2e-ci'],
    ['origin/main~1', "'origin/main~1'"],
    ['', "''"],
    ['3 linux-medium-js', "'3 linux-medium-js'"],
    ["it's", "'it'\\''s'"],
    ['!*deploy*', "'!*deploy*'"],
    ['a"b', "'a\"b'"],
    ['50$', "'50$'"],
    ['$NX_BASE', '$NX_BASE'],
    ['origin/$BITBUCKET_PR_DESTINATION_BRANCH', 'origin/$BITBUCKET_PR_DESTINATION_BRANCH'],
    ['${A:-$B}', '${A:-$B}'],
    ['${A:-b c}', '"${A:-b c}"'],
    ['$A b', '"$A b"'],
    ['"$A\\', '"\\"$A\\\\"'],
    ['$(git merge-base origin/main HEAD)', '"$(git merge-base origin/main HEAD)"'],
    ['$@', '"$@"'],
  ])('writes %j as %s', (value, word) => {
    expect(wordOfValue(value)).toBe(word);
  });

  it.each([
    ['manual', '"manual"'],
    ['3 linux-medium-js', '"3 linux-medium-js"'],
    ['$A', '"$A"'],
    ['', '""'],
    ['a"b', "'a\"b'"],
    ["it's", "'it'\\''s'"],
  ])('writes %j as %s when quotes are always wanted', (value, word) => {
    expect(wordOfValue(value, 'always')).toBe(word);
  });

  it('is the mirror of valueOfWord for every text', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('as-needed' as const, 'always' as const), (value, quotes) => {
        expect(readBack(wordOfValue(value, quotes))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it.skipIf(process.platform === 'win32')('writes words that a real shell reads as they are meant', () => {
    const values = fc.sample(hostileText, { numRuns: 2000, seed: 1 }).filter((value) => !/[$`]/.test(value));
    const script = `printf '%s\\0' ${values.map((value) => wordOfValue(value)).join(' ')}`;
    const printed = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
    expect(printed.split('\0').slice(0, -1)).toEqual(values);
  });
});

describe('valueOfWord', () => {
  it.each([
    ['"manual"', 'manual'],
    ["a'b c'd", 'ab cd'],
    ['"$A b"', '$A b'],
    ["''", ''],
    ['a\\ b', 'a b'],
  ])('reads %s as %j', (word, value) => {
    expect(readBack(word)).toBe(value);
  });

  it.each(["'$A'", '\\$A', '"\\$A"', "'`a`'", "'${A}'", "\\$'A'", "'$'$A"])(
    'has no value for %s, a literal reference',
    (word) => {
      expect(readBack(word)).toBeUndefined();
    },
  );
});

describe('itemsOfValue', () => {
  it.each([
    ['', []],
    ['lint', ['lint']],
    ['lint,test', ['lint', 'test']],
    ['lint,', ['lint', '']],
    ['$A,b$C', ['$A', 'b$C']],
    ['${A:-x,y},z', ['${A:-x,y}', 'z']],
  ])('splits %j at its own commas', (value, items) => {
    expect(itemsOfValue(value)).toEqual(items);
  });
});
