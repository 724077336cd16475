import { type Decoder, decode } from '@dtekit/core/reader';

/**
 * Reads an item of a list. One of the wrong kind is a fault and stands as `filler`, so that the items behind it keep their
 * positions, and with them their places in the file.
 */
export function inPlace<Item>(item: Decoder<Item>, filler: Item): Decoder<Item> {
  return {
    expected: item.expected,
    accepts: () => true,
    read: (node, path, decoding) => decode(item, node, path, decoding) ?? filler,
  };
}
