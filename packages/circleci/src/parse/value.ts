import { anything, type Decoder, type PlainValue } from '@dtekit/core/reader';

/** Any value as plain data. */
export const value: Decoder<NonNullable<PlainValue>> = {
  ...anything,
  read: (node, path, decoding) => anything.read(node, path, decoding) ?? undefined,
};
