/** What a command reads from: bytes, or text, in pieces. `process.stdin` is one, and so is a list. */
export type InputStream = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;
