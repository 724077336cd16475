import { describe, expect, test } from 'vitest';
import { writeYaml } from '../../packages/core/src/yaml/write-yaml.js';
import { inline, type YamlValue } from '../../packages/core/src/yaml/yaml-value.js';
import { awkwardStrings } from './awkward-strings.js';
import { hostileStrings } from './hostile-strings.js';
import { plainData } from './plain-data.js';
import { foreignReaders, javascriptReaders } from './readers.js';
import { type Tagged, tag } from './tagged.js';

const awkward = [...new Set(Object.values(awkwardStrings).flat())];
const hostile = hostileStrings(20_000, 20_260_101);
const characters = everyCharacter();

// One document per awkward string and place, so that a failure names it; the others share documents, for speed.
const documents: readonly YamlValue[] = [
  ...awkward.flatMap((text) => [text, ...places([text])]),
  ...chunks(hostile, 250).flatMap(places),
  ...places(characters),
  characters.map((text) => `in a block\n${text}`),
];
const texts = documents.map((value) => writeYaml(value));
const expected = documents.map((value) => JSON.stringify(tag(plainData(value))));

test('there are at least 150 awkward strings and 20,000 hostile ones', () => {
  expect(awkward.length).toBeGreaterThanOrEqual(150);
  expect(new Set(hostile).size).toBe(20_000);
});

test('a good part of the hostile strings is dangerous enough to stay unquoted', () => {
  const plain = hostile.filter((text) => writeYaml(text) === `${text}\n`);
  expect(plain.length).toBeGreaterThan(2_000);
});

for (const { name, missing, readAll } of [...javascriptReaders, ...foreignReaders]) {
  describe.skipIf(missing !== undefined)(missing === undefined ? name : `${name} (skipped: ${missing})`, () => {
    test('reads every string back as document, value, list item, key and item in brackets', () => {
      expect(differences(readAll(texts))).toEqual([]);
    });
  });
}

/** Documents with each of `strings` in every kind of place. */
function places(strings: readonly string[]): YamlValue[] {
  return [
    { values: new Map(strings.map((text, index) => [`k${index}`, text])), list: strings, brackets: inline(strings) },
    // At the start of a line `---` is a document mark; under a key `<<` Psych merges only maps.
    new Map(strings.map((text) => [text, { below: [[text]] }])),
    strings.map((text) => new Map([[text, 1]])),
  ];
}

interface Difference {
  readonly written: string | undefined;
  readonly read: Tagged | undefined;
}

function differences(results: readonly Tagged[]): readonly Difference[] {
  expect(results.length).toBe(expected.length);
  return expected.flatMap((json, index) => {
    const read = results[index];
    return JSON.stringify(read) === json ? [] : [{ written: texts[index], read }];
  });
}

/** The characters of the Basic Multilingual Plane and the ends of the other planes, 64 per string. */
function everyCharacter(): readonly string[] {
  const isWritable = (codePoint: number) => codePoint !== 0 && (codePoint < 0xd800 || codePoint > 0xdfff);
  const basic = Array.from({ length: 0x10000 }, (_, codePoint) => codePoint).filter(isWritable);
  const beyond = Array.from({ length: 16 }, (_, plane) => [(plane + 1) * 0x10000, (plane + 2) * 0x10000 - 1]).flat();
  return chunks([...basic, ...beyond], 64).map((codePoints) => String.fromCodePoint(...codePoints));
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
