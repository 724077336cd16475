import { closeSync, openSync, readSync } from 'node:fs';
import { describeSystemError } from '../files/system-error.js';
import type { InputStream } from '../input-stream.js';

/** The bytes of a file, or why it cannot be read. */
export type ReadBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: string };

/** Reads a file, also a pipe. Of one that is longer than `maximum`, as many whole characters as fit. */
export function readBytes(file: string, maximum: number): ReadBytes {
  try {
    const descriptor = openSync(file, 'r');
    try {
      return { ok: true, bytes: readAtMost(descriptor, maximum) };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return { ok: false, reason: describeSystemError(error) };
  }
}

/** Reads a stream. Of one that is longer than `maximum`, as many whole characters as fit. */
export async function readStream(stream: InputStream, maximum: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    total += bytes.length;
    if (total >= maximum) break;
  }
  return wholeCharacters(Buffer.concat(chunks), maximum);
}

const chunkBytes = 256 * 1024;

function readAtMost(descriptor: number, maximum: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  while (total < maximum) {
    const chunk = new Uint8Array(Math.min(chunkBytes, maximum - total));
    const count = readSync(descriptor, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    total += count;
  }
  return wholeCharacters(Buffer.concat(chunks), maximum);
}

/** What is cut off within a character of UTF-8 would look like another encoding. */
function wholeCharacters(bytes: Uint8Array, maximum: number): Uint8Array {
  if (bytes.length < maximum) return bytes;
  let end = maximum - 1;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
