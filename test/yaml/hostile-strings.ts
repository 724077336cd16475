import { findUnwritableCharacter } from '../../packages/core/src/yaml/hazards.js';

/** `count` different random strings that try to be mistaken for something else; the same ones for the same seed. */
export function hostileStrings(count: number, seed: number): readonly string[] {
  const random = randomNumbers(seed);
  const strings = new Set<string>();
  while (strings.size < count) {
    const text = pick(random, shapes)(random);
    if (!findUnwritableCharacter(text)) strings.add(text);
  }
  return [...strings];
}

/** Numbers in [0, 1): the mulberry32 generator. */
type Random = () => number;

const shapes: readonly ((random: Random) => string)[] = [
  (random) => repeat(random, 12, () => pick(random, HOSTILE_CHARACTERS)),
  (random) => repeat(random, 6, () => pick(random, FRAGMENTS)),
  (random) => repeat(random, 8, () => pick(random, NUMBER_CHARACTERS)),
  (random) => repeat(random, 4, () => pick(random, TIME_PARTS)),
  (random) => randomCase(random, pick(random, WORDS)) + (random() < 0.3 ? pick(random, HOSTILE_CHARACTERS) : ''),
  (random) => repeat(random, 6, () => String.fromCodePoint(Math.floor(random() * 0x110000))),
  (random) => repeat(random, 8, () => String.fromCodePoint(Math.floor(random() * 0x300))),
  (random) => repeat(random, 5, () => pick(random, FRAGMENTS) + pick(random, LINE_ENDS)),
  (random) =>
    `${Math.floor(random() * 100)}${repeat(random, 4, () => pick(random, NUMBER_CHARACTERS))}${pick(random, FRAGMENTS)}`,
  (random) => pick(random, PLAIN_STARTS) + repeat(random, 5, () => pick(random, PLAIN_CHARACTERS)),
  (random) => mutate(random, pick(random, COMMAND_LINES)),
];

const HOSTILE_CHARACTERS = [
  ...'-?:,[]{}#&*!|>\'"%@`=~<.+_/\\$ \t\n\r01aeEnNoxXyY\u0085\u00a0\u2028\u2029\ufeff\u{1f680}\u00e9\u0007',
];
// What may stand unquoted, and so must not be taken for anything but text.
const PLAIN_STARTS = [
  'a',
  'e',
  'E',
  'n',
  'N',
  'o',
  'y',
  '_',
  '/',
  '$',
  '(',
  '<',
  './',
  '../',
  '.',
  '1',
  '12',
  '90 ',
  '2',
];
const PLAIN_CHARACTERS = [...'aefFnNoOsuyYtTxXbBdLlrRiI0189._:#-+/$<>(~^=@%!&*|,;\'"`{}[]\\? '];
const NUMBER_CHARACTERS = [...'0123456789.,_:+-eExXoObBTZ ~fdi'];
const TIME_PARTS = ['2024', '1', '12', '01', '-', '-', ':', ':', 'T', 't', 'Z', ' ', '.5', '+', '60', '0'];
// biome-ignore format: rows of a table, not one string per line.
const WORDS = [
  'y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null', '~', '.inf', '-.inf', '.nan', '<<', '=', 'e3', '0x', 'nan',
];
const LINE_ENDS = ['\n', '\n', '\n', '\n\n', '\r\n', ' \n', '\t\n', '\n ', '\n\t', '\n  ', '\u2028', ''];
// biome-ignore format: rows of a table, not one string per line.
const FRAGMENTS = [
  'a', 'b c', ': ', ' #', '- ', '? ', '#', '"', "'", '\\', '|', '>', '&a ', '*a', '!x ', '{', '}', '[', ']', ', ', '---',
  '...', '--- ', '... ', '%', '@', '`', ' ', '  ', '\t', '\n', '\r', '0', '1', '1.5', '1e3', '0x', '<<', 'on', 'null', '=',
  '~', '$X', '://', '.', '/', ':', '-', '', '\u0085', '\u00a0', '\u200b', '\u2028', '\ufeff', '\u{1f680}', '\u00e9',
  '\u007f', '\u0001', '\uffff',
];
const COMMAND_LINES = [
  'npx nx affected --base=$NX_BASE --head=$NX_HEAD -t lint,test --parallel=2',
  'npx nx-cloud start-ci-run --distribute-on="3 linux-medium" --stop-agents-after=e2e-ci',
  '$CI_COMMIT_BRANCH == "main" && $CI_PIPELINE_SOURCE != "push"',
  'set -e\nif [ -f "$X" ]; then\n  echo "a: b" # c\nfi\n',
  'cimg/node:22.12',
  '1h 30m',
  '.npm/',
];

function mutate(random: Random, text: string): string {
  const at = Math.floor(random() * (text.length + 1));
  const removed = random() < 0.5 ? 0 : Math.floor(random() * 6);
  return text.slice(0, at) + pick(random, FRAGMENTS) + text.slice(at + removed);
}

function randomCase(random: Random, word: string): string {
  return [...word].map((letter) => (random() < 0.5 ? letter.toUpperCase() : letter)).join('');
}

function repeat(random: Random, most: number, next: () => string): string {
  return Array.from({ length: 1 + Math.floor(random() * most) }, next).join('');
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

function randomNumbers(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
