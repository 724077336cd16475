import { type Reader, readYaml } from '@dtekit/core/reader';
import { ciPlaceOf } from './ci-place.js';
import { knownProviders, type ProviderId } from './known-providers.js';

/** A text whose provider is wanted. */
export interface Unassigned {
  /** Path with forward slashes; absent when the text has none. */
  readonly path?: string | undefined;
  readonly text: string;
  /** The provider that was asked for; absent when path and content tell. */
  readonly provider?: ProviderId | undefined;
  /** Whether it is known to be a CI file, so that a path which only may be one decides where the content does not. */
  readonly isCiFile: boolean;
}

/** The reader of a text: the one that was asked for, else that of its path, else the only one that knows its content. */
export async function chooseReader({ path, text, provider, isCiFile }: Unassigned): Promise<Reader | undefined> {
  const place = path === undefined ? undefined : ciPlaceOf(path);
  const certain = provider ?? (place?.isDefault ? place.provider : undefined);
  if (certain !== undefined) return load(certain);
  return (await readerForContent(text)) ?? (isCiFile && place !== undefined ? load(place.provider) : undefined);
}

async function load(provider: ProviderId): Promise<Reader | undefined> {
  return knownProviders.find(({ id }) => id === provider)?.load();
}

async function readerForContent(text: string): Promise<Reader | undefined> {
  const { root } = readYaml('', text).file;
  if (root === undefined) return undefined;
  const readers = await Promise.all(knownProviders.map((provider) => provider.load()));
  const matching = readers.filter(({ matchesContent }) => matchesContent(root));
  return matching.length === 1 ? matching[0] : undefined;
}
