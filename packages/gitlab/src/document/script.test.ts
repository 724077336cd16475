import { expect, it } from 'vitest';
import { scriptLines } from './script.js';

it('scriptLines reads one line, several, and lists that are spliced in', () => {
  expect(scriptLines('make')).toEqual(['make']);
  expect(scriptLines(['a', ['b', 'c']])).toEqual(['a', 'b', 'c']);
  expect(scriptLines(undefined)).toEqual([]);
});
