import { describe, expect, it } from 'vitest';
import { findMemberRange } from './member-range.js';

const source = `const pipeline = definePipeline({
  name: 'ci', // image: 'node:20',
  'image': "a { [ ( , b",
  /* agents: { count: 1 }, */
  commands: [record('nx format:check'), affected({ targets: ['lint', 'test'], parallel: 2 })],
  agents: [pool({ count: 3, label }), ...others, pool({ count: 4 })],
  env: { ...shared, 'NPM_TOKEN': secret(), PORT: \`{\${port}\` },
  nx: settings,
} as const);
const count = 7;
`;

describe('findMemberRange', () => {
  it.each([
    ['a key', ['name'], 'name', 2],
    ['a quoted key', ['image'], "'image'", 3],
    ['an item', ['commands', 0], "record('nx format:check')", 5],
    ['what a builder is given', ['commands', 1, 'parallel'], 'parallel', 5],
    ['an item of a list in a builder', ['commands', 1, 'targets', 1], "'test'", 5],
    ['a key of an item', ['agents', 0, 'count'], 'count', 6],
    ['a shorthand', ['agents', 0, 'label'], 'label', 6],
    ['a key behind a spread', ['env', 'NPM_TOKEN'], "'NPM_TOKEN'", 7],
    ['a key behind a template', ['nx'], 'nx', 8],
    ['the nearest ancestor of a missing key', ['agents', 0, 'machine', 'size'], 'pool({ count: 3, label })', 6],
    ['the list of an item that cannot be counted', ['agents', 2, 'count'], 'agents', 6],
    ['the key of a value from elsewhere', ['nx', 'stopAfter', 0], 'nx', 8],
  ])('finds %s', (_, path, expected, line) => {
    const range = findMemberRange(source, source.indexOf('('), path);
    expect(source.slice(range?.start, range?.end)).toBe(expected);
    expect(source.slice(0, range?.start).split('\n')).toHaveLength(line);
  });

  it.each([
    ['a key that is missing at the top', source, ['triggers']],
    ['an argument that is a variable', 'definePipeline(input);', ['name']],
    ['a call that does not end', 'definePipeline({ name: [', ['name']],
    ['a call without arguments', 'definePipeline()', ['name']],
    ['the argument as a whole', source, []],
  ])('finds nothing for %s', (_, text, path) => {
    expect(findMemberRange(text, text.indexOf('('), path)).toBeUndefined();
  });
});
