import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findUnwritableCharacter } from '../../packages/core/src/yaml/hazards.js';
import { formatNumber } from '../../packages/core/src/yaml/number.js';
import { writeYaml } from '../../packages/core/src/yaml/write-yaml.js';
import {
  alias,
  anchored,
  commented,
  inline,
  type YamlScalar,
  type YamlValue,
} from '../../packages/core/src/yaml/yaml-value.js';
import { awkwardStrings } from './awkward-strings.js';
import { plainData } from './plain-data.js';
import { javascriptReaders } from './readers.js';
import { tag } from './tagged.js';

const text = fc
  .oneof(
    fc.constantFrom(...Object.values(awkwardStrings).flat()),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc
      .array(fc.constantFrom('a', ': ', ' #', '\n', ' ', '\t', '- ', '"', "'", '\\', '1', '---', '\r', '{', '&'))
      .map((parts) => parts.join('')),
  )
  .filter((candidate) => findUnwritableCharacter(candidate) === undefined);

const number = fc.oneof(fc.maxSafeInteger(), fc.double()).filter((candidate) => formatNumber(candidate) !== undefined);

const scalar: fc.Arbitrary<YamlScalar> = fc.oneof(text, number, fc.boolean(), fc.constant(null));

const { value } = fc.letrec<{ value: YamlValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
    fc.tuple(text, tie('value')).map(([comment, inner]) => commented(comment, inner)),
    fc.array(scalar, { maxLength: 4 }).map(inline),
  ),
}));

const document = fc.tuple(value, value, fc.array(text, { maxLength: 3 })).map(([first, second, header]) => ({
  value: [anchored('first', first), { again: alias('first'), other: second }] satisfies YamlValue,
  header,
}));

test.each(javascriptReaders)('$name reads back any value', ({ readAll }) => {
  fc.assert(
    fc.property(document, (sample) => {
      expect(readAll([writeYaml(sample.value, sample)])).toEqual([tag(plainData(sample.value))]);
    }),
    { numRuns: 1_000 },
  );
});

test('the same value always gives the same text, which ends its last line', () => {
  fc.assert(
    fc.property(document, (sample) => {
      const written = writeYaml(sample.value, sample);
      expect(writeYaml(sample.value, sample)).toBe(written);
      expect(written.endsWith('\n')).toBe(true);
    }),
  );
});

test('no line carries a blank at its end, a tab in front, a control character or a mark that turns text around', () => {
  fc.assert(
    fc.property(document, (sample) => {
      const lines = writeYaml(sample.value, { ...sample, blankLines: 'none' })
        .slice(0, -1)
        .split('\n');
      expect(lines.filter((line) => /^\t|[ \t]$|[^\P{Cc}\t]|[\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/u.test(line))).toEqual(
        [],
      );
    }),
  );
});
