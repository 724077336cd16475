import { expect, it } from 'vitest';
import { createSuggester } from './suggester.js';

it('a suggester finds the closest name, twenty times', () => {
  const suggest = createSuggester(() => ['build', 'test']);
  expect(suggest('biuld')).toBe('build');
  expect(suggest('deploy')).toBeUndefined();
  for (let asked = 2; asked < 20; asked++) expect(suggest('tets')).toBe('test');
  expect(suggest('tets')).toBeUndefined();
});
