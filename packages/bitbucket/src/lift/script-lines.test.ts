import { describe, expect, it } from 'vitest';
import { scriptLines } from './script-lines.js';

function linesOf(text: string) {
  return scriptLines(text, ['script', 0]).map(({ text: line, native }) => [line, ...native.slice(2)]);
}

describe('an entry of a script', () => {
  it.each([
    ['npm ci', [['npm ci']]],
    ['npm ci # all', [['npm ci # all']]],
    ['a && b; c', [['a && b; c']]],
    ['', []],
    ['# nothing', []],
    ['\n  \n', []],
    [
      'npm ci\n\n# then\nnpx nx test\n',
      [
        ['npm ci', 0],
        ['npx nx test', 3],
      ],
    ],
    [
      'a &&\n  b\nc \\\n  d',
      [
        ['a &&\n  b', 0],
        ['c \\\n  d', 2],
      ],
    ],
    [
      "echo 'one\ntwo'\nthree",
      [
        ["echo 'one\ntwo'", 0],
        ['three', 2],
      ],
    ],
    [
      'a; b\nc',
      [
        ['a; b', 0],
        ['c', 1],
      ],
    ],
  ])('%j has these lines', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it.each([
    'npm ci\nif x; then\n  y\nfi',
    'for x in a b; do\n  echo $x\ndone',
    "cat > a <<'END'\nb\nEND",
    "cat > a <<'END'\nb\nEND\nnpm ci",
    'if x; then y; fi\nnpm ci',
    'a\n(\nb\n)',
  ])('%j stays in one piece', (text) => {
    expect(linesOf(text)).toEqual([[text]]);
  });
});
