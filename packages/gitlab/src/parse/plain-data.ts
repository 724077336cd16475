import { anything, type Decoder, type PlainValue } from '@dtekit/core/reader';

/** Whatever stands there, as plain data: for keys that dtekit passes on without looking into them. */
export const plainData: Decoder<Exclude<PlainValue, null>> = {
  ...anything,
  read: (node, path, decoding) => anything.read(node, path, decoding) ?? undefined,
};
