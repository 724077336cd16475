import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellQuote } from './shell-text.js';

describe('a quoted shell word', () => {
  it('stays plain where that is safe', () => {
    expect(shellQuote('node:22/a_b-c.d,e=f@1+2%')).toBe('node:22/a_b-c.d,e=f@1+2%');
  });

  it('is one word that means itself to a shell', () => {
    const texts = fc.sample(fc.string({ unit: 'binary-ascii', maxLength: 20 }), { numRuns: 200, seed: 7 });
    const readable = [...texts, '', '$HOME', '`id`', "it's", '"', '\\', '*', '~', '!x', '#a'].filter(
      (text) => !text.includes('\0'),
    );
    const script = readable.map((text) => `printf '%s\\0' ${shellQuote(text)}`).join('\n');
    const output = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
    expect(output.split('\0').slice(0, -1)).toEqual(readable);
  });
});
