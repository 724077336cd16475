import { gitlabReference } from '@dtekit/core/provider';
import { expect, it } from 'vitest';
import { isEmptyScript, scriptLines } from './script.js';

const reference = gitlabReference(['.setup', 'script']);

it('scriptLines reads one line, several, and lists that are spliced in, but not what is referred to', () => {
  expect(scriptLines('make')).toEqual(['make']);
  expect(scriptLines(['a', ['b', 'c'], reference])).toEqual(['a', 'b', 'c']);
  expect(scriptLines(undefined)).toEqual([]);
});

it('a script is empty without lines and references', () => {
  expect([undefined, [], [[]]].map(isEmptyScript)).toEqual([true, true, true]);
  expect(['make', ['make'], [reference]].map(isEmptyScript)).toEqual([false, false, false]);
});
