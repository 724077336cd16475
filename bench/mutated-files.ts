import { performance } from 'node:perf_hooks';
import { bitbucketReader } from '@dtekit/bitbucket/reader';
import { circleciReader } from '@dtekit/circleci/reader';
import { checkFile } from '@dtekit/core/reader';
import { gitlabReader } from '@dtekit/gitlab/reader';
import { corpusOf } from '../test/robustness/corpus.js';
import { mutatedFile } from '../test/robustness/mutated-file.js';
import type { BenchRow } from './bench-row.js';
import { median } from './measure.js';

const total = 10_000;

/** Checks of files that were changed at random. */
export function mutatedFiles(): readonly BenchRow[] {
  return [circleciReader, gitlabReader, bitbucketReader].map((reader) => {
    const corpus = corpusOf(reader.provider.id);
    const times = Array.from({ length: total }, (_, seed) => {
      const { text } = mutatedFile(corpus, seed);
      const start = performance.now();
      checkFile({ file: 'ci.yml', text, reader });
      return performance.now() - start;
    });
    return {
      what: `${reader.provider.name}: check of a mutated file, the middle one of ${total}`,
      figure: `${median(times).toFixed(1)} ms (slowest ${Math.max(...times).toFixed(0)} ms)`,
      aim: '< 50 ms',
    };
  });
}
