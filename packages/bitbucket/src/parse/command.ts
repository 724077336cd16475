import { type Decoder, either, list, named, object, text } from '@dtekit/core/reader';
import type { BitbucketCommand, BitbucketPipe } from '../document/step.js';
import { inPlace } from './in-place.js';

/** An entry that holds nothing, kept for the rule about empty commands. */
const nothing: Decoder<string> = {
  expected: 'a command',
  accepts: (node) => node.kind === 'scalar' && node.value === null,
  read: () => '',
};

/** A mapping that is no pipe is kept as it is, for the rule about commands that YAML takes for something else. */
const pipe: Decoder<BitbucketPipe> = object<BitbucketPipe>({
  pipe: text,
  variables: named(either(text, list(text))),
});

const command: Decoder<BitbucketCommand> = { ...either(text, pipe, nothing), expected: 'a command or a pipe' };

const commands: Decoder<readonly BitbucketCommand[]> = list(inPlace(command, ':'), 'a list of commands');

/** The commands of a script; what is none, and what is no script, stands as a command that does nothing. */
export const script: Decoder<readonly BitbucketCommand[]> = inPlace(commands, [':']);
