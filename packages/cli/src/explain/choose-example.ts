import path from 'node:path';
import { knownProviders, type ProviderId } from '../check/known-providers.js';
import { isFile } from '../files/is-file.js';
import type { Example } from './read-examples.js';

/** The example to show: for the provider that was asked for, else one whose file is in the folder, else the first. */
export function chooseExample(
  examples: readonly Example[],
  asked: ProviderId | undefined,
  cwd: string,
): Example | undefined {
  const wanted = asked === undefined ? providersIn(cwd) : [asked];
  return examples.find(({ provider }) => provider !== undefined && wanted.includes(provider)) ?? examples[0];
}

function providersIn(folder: string): readonly ProviderId[] {
  return knownProviders.filter(({ usualPath }) => isFile(path.join(folder, usualPath))).map(({ id }) => id);
}
