import { gitlabReader } from '@dtekit/gitlab/reader';
import { expect, it } from 'vitest';
import { fileCount } from './file-count.js';
import { fuzz } from './fuzz.js';

it(`checks ${fileCount} mutated files without harm`, { timeout: 600_000 }, () => {
  expect(fuzz(gitlabReader, fileCount).slice(0, 3)).toEqual([]);
});
