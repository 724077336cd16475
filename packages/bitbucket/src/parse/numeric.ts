import { type Decoder, either, number } from '@dtekit/core/reader';

/** A number in quotes, which the schema forbids and whose fate in Bitbucket is not known. */
const quotedNumber: Decoder<number> = {
  expected: 'a number',
  accepts: (node) => node.kind === 'scalar' && /^\d+$/.test(node.text),
  read: (node) => (node.kind === 'scalar' ? Number(node.text) : undefined),
};

/** A number, with or without quotes. */
export const numeric: Decoder<number> = { ...either(number, quotedNumber), expected: 'a number' };
