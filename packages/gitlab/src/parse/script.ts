import { type Decoder, either, list, text } from '@dtekit/core/reader';
import type { GitLabScript, GitLabScriptLines } from '../document/script.js';
import { noReference, reference } from './reference.js';

/** The lines in a list; lists in it may go on as deep as YAML does. */
const lines: Decoder<GitLabScriptLines> = {
  expected: 'a list of texts',
  accepts: (node) => node.kind === 'sequence',
  read: (node, path, decoding) => linesWithLists.read(node, path, decoding),
};

const linesWithLists: Decoder<GitLabScriptLines> = list(either(reference, text, lines), 'a list of texts');

/** Shell lines: one, or a list of them. */
export const script: Decoder<GitLabScript> = either(
  text,
  { ...reference, read: (...place) => asList(reference.read(...place)) },
  noReference(linesWithLists),
);

function asList<Item>(item: Item | undefined): readonly Item[] | undefined {
  return item === undefined ? undefined : [item];
}
