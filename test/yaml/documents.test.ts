import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeYaml } from '../../packages/core/src/yaml/write-yaml.js';
import {
  alias,
  anchored,
  commented,
  gitlabReference,
  inline,
  type YamlValue,
} from '../../packages/core/src/yaml/yaml-value.js';
import { awkwardStrings } from './awkward-strings.js';
import { plainData } from './plain-data.js';
import { foreignReaders, javascriptReaders } from './readers.js';
import { type Tagged, tag } from './tagged.js';

const LONG_KEY = 'key '.repeat(400);
const BLOCK = 'set -e\n\nif [ -f x ]; then\n  echo "a: b" # c\nfi\n';
const awkward = Object.values(awkwardStrings).flat();

const documents: Readonly<Record<string, YamlValue>> = {
  'an empty map': {},
  'an empty list': [],
  'a map whose members are all undefined': { a: undefined },
  'empty collections inside': { a: {}, b: [], c: [{}, [], [[]], [{}]], d: new Map(), e: inline([]) },
  'scalars of each type': [null, true, false, 0, -0, 1, -1, '', 'a', { a: null, b: true, c: 1.5 }],
  'integers up to the limit': [9_007_199_254_740_991, -9_007_199_254_740_991, 2_147_483_648, 1_000_000, -17],
  'decimal numbers': [0.5, -0.25, 2.1, 22.12, 123_456_789.125, 0.000_001, 1.7976931348623157, -98_765_432.000_1],
  'lists of lists': [[1, [2, [3, []]]], [['a'], ['b', ['c']]], [[[['deep']]]]],
  'lists of maps': [{ a: 1, b: [{ c: 2 }, { d: { e: 3 } }] }, { f: [[{ g: 4 }]] }, [{ h: {} }]],
  'maps of user keys in user order': new Map<string, YamlValue>([
    ['10', 1],
    [
      '2',
      new Map([
        ['b', 1],
        ['1', 2],
      ]),
    ],
    ['a', 3],
  ]),
  'text blocks at every depth': [BLOCK, [BLOCK, [BLOCK]], { a: BLOCK, b: [{ c: BLOCK, d: 1 }, BLOCK] }, 'end'],
  'a text block as the whole document': BLOCK,
  'long keys at every depth': {
    [LONG_KEY]: { [LONG_KEY]: [{ [LONG_KEY]: 1, b: 2 }, [{ [LONG_KEY]: [] }]] },
    [`${LONG_KEY}2`]: BLOCK,
    list: [{ [LONG_KEY]: anchored('a', { x: 1 }), [`${LONG_KEY}2`]: commented('why', { y: [1] }) }, alias('a')],
  },
  'anchors on every kind of value': {
    map: anchored('map', { a: [1], b: { c: 2 } }),
    list: anchored('list', [1, [2], { d: 3 }]),
    text: anchored('text', 'on'),
    block: anchored('block', BLOCK),
    number: anchored('number', 7),
    none: anchored('none', null),
    empty: [anchored('empty-map', {}), anchored('empty-list', []), anchored('inline', inline([1, 'a: b']))],
    items: [anchored('item-map', { a: 1, b: 2 }), anchored('item-list', ['x', ['y']]), anchored('9', anchoredInside())],
    again: [
      'map',
      'list',
      'text',
      'block',
      'number',
      'none',
      'empty-map',
      'empty-list',
      'inline',
      'item-map',
      'item-list',
      '9',
      '_-',
    ].map((name) => ({ value: alias(name), list: [alias(name), [alias(name)]] })),
  },
  'an anchor on the whole document': anchored('root', { a: 1, b: [2] }),
  'two hundred aliases of one anchor': {
    agent: anchored('agent', { run: ['a', 'b'] }),
    all: Array.from({ length: 200 }, () => alias('agent')),
  },
  'comments with any text in any place': commented(
    'document',
    new Map(
      awkward.map((text, index) => [
        `k${index}`,
        commented(text, [
          commented(text, text),
          commented(text, { a: commented(text, text), b: commented(text, [commented(text, {})]) }),
          [commented(text, [commented(text, { c: commented(text, 'd') })]), commented(text, inline(['x']))],
          anchored(`a${index}`, commented(text, { e: commented(text, 1) })),
          commented(text, commented(text, alias(`a${index}`))),
        ]),
      ]),
    ),
  ),
  'a document of four hundred jobs': new Map(
    Array.from({ length: 400 }, (_, index) => [`agent ${index + 1}/400`, job(index)]),
  ),
};

const values = Object.values(documents);
const expected = values.map((value) => JSON.stringify(tag(plainData(value))));

for (const { name, missing, readAll } of [...javascriptReaders, ...foreignReaders]) {
  describe.skipIf(missing !== undefined)(missing === undefined ? name : `${name} (skipped: ${missing})`, () => {
    test('reads back every document', () => {
      expect(differing(readAll(values.map((value) => writeYaml(value))))).toEqual([]);
    });

    test('reads the same data below a header of any text and without empty lines', () => {
      const texts = values.map((value) => writeYaml(value, { header: awkward, blankLines: 'none' }));
      expect(differing(readAll(texts))).toEqual([]);
    });
  });
}

test('a GitLab reference is a list with the tag that GitLab resolves', () => {
  const text = writeYaml({ script: [gitlabReference(['.setup', 'script']), gitlabReference(['a: b', '0'])] });
  const reference = {
    tag: '!reference',
    collection: 'seq',
    resolve: (items: { toJSON: () => unknown }) => ({ reference: items.toJSON() }),
  } as const;
  expect(parse(text, { customTags: [reference] })).toEqual({
    script: [{ reference: ['.setup', 'script'] }, { reference: ['a: b', '0'] }],
  });
});

/** The titles of the documents that were read as something else. */
function differing(results: readonly Tagged[]): readonly string[] {
  expect(results.length).toBe(expected.length);
  return Object.keys(documents).filter((_, index) => JSON.stringify(results[index]) !== expected[index]);
}

function anchoredInside(): YamlValue {
  return { inner: [anchored('_-', { a: 1 }), alias('_-')] };
}

function job(index: number): YamlValue {
  return {
    stage: 'test',
    image: 'cimg/node:22.12',
    variables: { NX_BRANCH: '$CI_MERGE_REQUEST_IID', GIT_DEPTH: '0', ORDINAL: index },
    cache: { key: { files: ['pnpm-lock.yaml'] }, paths: ['.pnpm-store/', '~/.cache'] },
    rules: [{ if: '$CI_COMMIT_BRANCH == "main"' }, { when: 'never' }],
    script: [BLOCK, `echo "agent: ${index}"`, 'npx nx-cloud start-agent'],
    needs: [],
  };
}
