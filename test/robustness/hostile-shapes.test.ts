import { bitbucketReader } from '@dtekit/bitbucket/reader';
import { circleciReader } from '@dtekit/circleci/reader';
import { gitlabReader } from '@dtekit/gitlab/reader';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.js';

const size = 5_000;

/** What each level of a bomb repeats ten times. */
const bomb = Array.from({ length: 30 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(10)}]\n`);

const chain = Array.from(
  { length: 300 },
  (_, level) => `.t${level + 1}: &t${level + 1}\n  <<: *t${level}\n  k${level}: x\n`,
);

/** Texts that cost a careless reader its stack, its memory or a very long time. */
const shapes: Readonly<Record<string, string>> = {
  'open brackets': '['.repeat(size),
  'brackets that close': '['.repeat(size) + ']'.repeat(size),
  'closing brackets': ']'.repeat(size),
  'open braces': '{a: '.repeat(size),
  'nested items': '- '.repeat(size),
  'nested keys': Array.from({ length: 200 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
  'explicit keys': '? '.repeat(size),
  'empty keys': ': '.repeat(size),
  'open quotes': 'a: "x\n'.repeat(2000),
  'open single quotes': "- 'x\n".repeat(2000),
  'entries behind values': '- [] []\n'.repeat(2000),
  commas: `[${','.repeat(size)}]`,
  anchors: '&a '.repeat(size),
  tags: '!a '.repeat(size),
  'aliases of nothing': Array.from({ length: 2000 }, (_, index) => `k${index}: *none${index}\n`).join(''),
  documents: '---\na: b\n'.repeat(2000),
  directives: '%a b\n'.repeat(2000),
  comments: '# dte-ignore dte/none\n'.repeat(5000),
  blanks: ' '.repeat(1_000_000),
  'empty lines': `a: b\n${'\n'.repeat(100_000)}c: d\n`,
  tabs: '\t'.repeat(size),
  'control characters': '\u0001'.repeat(size),
  'NUL bytes': '\0'.repeat(size),
  'a long line': `a: ${'x y '.repeat(200_000)}\n`,
  'a long key': `${'x'.repeat(200_000)}: a\n`,
  'a long text': `a: |\n${'  x\n'.repeat(50_000)}`,
  'the same key': 'a: b\n'.repeat(5000),
  'a bomb': `a0: &a0 [x]\n${bomb.join('')}`,
  'a bomb of merges': `.t0: &t0 {a: b}\n${chain.join('')}${'j: { <<: [*t300, *t299, *t298] }\n'.repeat(2000)}`,
  'a bomb of steps': `a0: &a0 [x]\n${bomb.join('')}jobs: { main: { script: *a30, steps: *a30 } }\n`,
  'a circle': 'a: &a\n  b: *a\n  <<: *a\n',
};

describe.each([circleciReader, gitlabReader, bitbucketReader])('$provider.name', (reader) => {
  it.each(Object.entries(shapes))('takes no harm from %s', (_, text) => {
    expect(judge(text, reader, text)).toEqual([]);
  });
});
