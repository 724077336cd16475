import { mutate } from './mutate.js';
import { randomFrom } from './random.js';

/** A mutated file, and one that it may include. */
export interface MutatedFile {
  readonly text: string;
  readonly included: string;
}

/** Makes a mutated file of some files: the same one for the same seed. */
export function mutatedFile(corpus: readonly [string, ...string[]], seed: number): MutatedFile {
  const random = randomFrom(seed);
  const text = mutate(random.pick(corpus), random.pick(corpus), random);
  return { text, included: random.pick(corpus) };
}
