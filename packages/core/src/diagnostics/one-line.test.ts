import { describe, expect, it } from 'vitest';
import { oneLine } from './one-line.js';

describe('one line', () => {
  it('has no line ends and nothing that steers a terminal', () => {
    expect(oneLine('`a\n  b\r\nc`\u001b[31mred\u2028d\u0085\te')).toBe('`a b c` [31mred d e');
  });

  it('is the same where there is none of that', () => {
    expect(oneLine('`a  b`: ä 😀 …')).toBe('`a  b`: ä 😀 …');
  });
});
