import { describe, expect, it } from 'vitest';
import { withoutLastNewlines } from './without-last-newlines.js';

describe('a shell text without the newlines at its end', () => {
  it.each([
    ['npm ci\n', 'npm ci'],
    ['npm ci\nnpm test\n\n', 'npm ci\nnpm test'],
    ['npm ci', 'npm ci'],
    ['\n', ''],
    ['', ''],
    ['npm ci \n', 'npm ci '],
    ['npm ci \\\n', 'npm ci \\\n'],
  ])('%j is %j', (text, expected) => {
    expect(withoutLastNewlines(text)).toBe(expected);
  });
});
