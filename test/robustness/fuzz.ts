import type { Reader } from '@dtekit/core/reader';
import { corpusOf } from './corpus.js';
import { judge } from './judge.js';
import { type MutatedFile, mutatedFile } from './mutated-file.js';

/** A mutated file that was checked badly. */
export interface BadCheck {
  readonly seed: number;
  readonly faults: readonly string[];
  readonly text: string;
}

/** Checks so many mutated files of a provider, which are the same each time. */
export function fuzz(reader: Reader, count: number): readonly BadCheck[] {
  const corpus = corpusOf(reader.provider.id);
  return Array.from({ length: count }, (_, seed) => seed).flatMap((seed) => {
    const mutated = mutatedFile(corpus, seed);
    const faults = faultsIn(mutated, reader);
    return faults.length === 0 ? [] : [{ seed, faults, text: mutated.text }];
  });
}

function faultsIn({ text, included }: MutatedFile, reader: Reader): readonly string[] {
  try {
    return judge(text, reader, included);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}
