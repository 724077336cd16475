import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readBytes, readStream } from './read-bytes.js';

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dtekit-read-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'a.yml'), text);
  return join(folder, 'a.yml');
}

function textOf(read: ReturnType<typeof readBytes>): string {
  return read.ok ? new TextDecoder('utf-8', { fatal: true }).decode(read.bytes) : read.reason;
}

describe('readBytes', () => {
  it('reads a file that is not longer than it may be', () => {
    expect(textOf(readBytes(fileWith('a: 1\n'), 100))).toBe('a: 1\n');
    expect(textOf(readBytes(fileWith(''), 100))).toBe('');
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])('never cuts through a character at %i bytes', (maximum) => {
    const text = textOf(readBytes(fileWith('é€𝄞ab'), maximum));
    expect('é€𝄞ab'.startsWith(text)).toBe(true);
    expect(Buffer.byteLength(text)).toBeLessThan(Math.max(maximum, 1));
  });

  it('says why a file cannot be read', () => {
    expect(readBytes('/nowhere/a.yml', 100)).toEqual({ ok: false, reason: 'no such file or directory' });
  });
});

describe('readStream', () => {
  it('joins bytes and texts, also in the middle of a character', async () => {
    const euro = Buffer.from('€');
    const bytes = await readStream([euro.subarray(0, 1), euro.subarray(1), 'é'], 100);
    expect(new TextDecoder().decode(bytes)).toBe('€é');
  });

  it('stops when it has enough', async () => {
    let pieces = 0;
    function* endless(): Generator<string> {
      for (;;) {
        pieces += 1;
        yield 'aaaa';
      }
    }
    const bytes = await readStream(endless(), 10);
    expect([bytes.length, pieces]).toEqual([9, 3]);
  });
});
