import { describe, expect, it } from 'vitest';
import { readYaml } from './read-yaml.js';
import { memberNode, resolveAlias, type SourceNode } from './source-node.js';

function dataOf(text: string): unknown {
  const { file, diagnostics } = readYaml('ci.yml', text);
  expect(diagnostics).toEqual([]);
  return file.root === undefined ? undefined : plain(file.root);
}

function plain(node: SourceNode): unknown {
  const value = resolveAlias(node);
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'sequence') return value.items.map(plain);
  return [...value.entries].map(([key, entry]) => [key, plain(entry.value)]);
}

function located(node: SourceNode | undefined): string | undefined {
  return node?.range.source.text.slice(node.range.start, node.range.end);
}

function first(text: string) {
  const { diagnostics } = readYaml('ci.yml', text);
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0];
}

function at(line: number, column: number, endLine = line, endColumn = column) {
  return { file: 'ci.yml', line, column, endLine, endColumn };
}

describe('the data of a file', () => {
  it('has its values, in order', () => {
    expect(dataOf('b: 1\n"2": [x, {y: true}]\na:\n  - null\n  - |\n    line\n')).toEqual([
      ['b', 1],
      ['2', ['x', [['y', true]]]],
      ['a', [null, 'line\n']],
    ]);
  });

  it.each([
    ['012', 10 + 2, '012', true],
    ['yes', 'yes', 'yes', true],
    ['1.10', 1.1, '1.10', true],
    ['1_000', '1_000', '1_000', true],
    ['12:30', '12:30', '12:30', true],
    ['0x1F', 31, '0x1F', true],
    ['2024-01-01', '2024-01-01', '2024-01-01', true],
    ['"012"', '012', '012', false],
    ["'yes'", 'yes', 'yes', false],
    ['!!str 012', '012', '012', false],
    ['', null, '', true],
    ['~', null, '~', true],
    ['|\n  yes\n', 'yes\n', 'yes\n', false],
    ['.inf', Number.POSITIVE_INFINITY, '.inf', true],
  ])('keeps %j as it is written', (written, value, text, isPlain) => {
    const { file } = readYaml('ci.yml', `key: ${written}`);
    expect(memberNode(file.root, 'key')).toMatchObject({ kind: 'scalar', value, text, isPlain });
  });

  it('has keys as they are written', () => {
    expect(dataOf('012: a\n1.10: b\n~: c\n"": d\n__proto__: e\nconstructor: f\n')).toEqual([
      ['012', 'a'],
      ['1.10', 'b'],
      ['~', 'c'],
      ['', 'd'],
      ['__proto__', 'e'],
      ['constructor', 'f'],
    ]);
  });

  it('has the places of keys and values', () => {
    const { file } = readYaml('ci.yml', 'a:\n  - b: "c d"\n');
    const item = file.root?.kind === 'mapping' ? file.root.entries.get('a')?.value : undefined;
    expect(located(item)).toBe('- b: "c d"\n');
    expect(item?.kind === 'sequence' ? located(memberNode(item.items[0], 'b')) : undefined).toBe('"c d"');
  });

  it('repeats a value as one object', () => {
    const { file } = readYaml('ci.yml', 'a: &x [1]\nb: *x\nc: [*x]\n');
    const a = memberNode(file.root, 'a');
    const b = memberNode(file.root, 'b');
    expect(b).toMatchObject({ kind: 'alias', name: 'x' });
    expect(b?.kind === 'alias' && b.target === a).toBe(true);
    expect(a).toMatchObject({ anchor: 'x' });
  });

  it('lets an anchor be set anew', () => {
    expect(dataOf('a: &x 1\nb: *x\nc: &x 2\nd: *x\n')).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 2],
      ['d', 2],
    ]);
  });

  it('has an anchor where it was set last, also within a value with the same one', () => {
    expect(dataOf('a: &x\n  b: &x 1\n  c: *x\nd: *x\n')).toEqual([
      [
        'a',
        [
          ['b', 1],
          ['c', 1],
        ],
      ],
      ['d', 1],
    ]);
  });

  it('takes over what merge keys name: the own members win, then the earlier mapping', () => {
    const text = 'a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  z: 3\n  <<: [*a, *b, {w: 4}]\n';
    const { file, diagnostics } = readYaml('ci.yml', text);
    expect(diagnostics).toEqual([]);
    const merged = memberNode(file.root, 'c');
    expect(merged && plain(merged)).toEqual([
      ['z', 3],
      ['x', 1],
      ['y', 1],
      ['w', 4],
    ]);
    const entries = merged?.kind === 'mapping' ? merged.entries : undefined;
    expect(entries?.get('x')?.merged).toMatchObject({ kind: 'alias', name: 'a' });
    expect(entries?.get('z')?.merged).toBeUndefined();
  });

  it('takes over a list of mappings that is repeated as a whole, and leaves a quoted `<<` alone', () => {
    expect(dataOf('a: &a\n  - {x: 1}\n  - {y: 2}\nb:\n  <<: *a\nc:\n  "<<": 1\n')).toEqual([
      ['a', [[['x', 1]], [['y', 2]]]],
      [
        'b',
        [
          ['x', 1],
          ['y', 2],
        ],
      ],
      ['c', [['<<', 1]]],
    ]);
  });

  it('keeps the tag that GitLab knows', () => {
    const { file, diagnostics } = readYaml('ci.yml', 'a: !reference [.b, script]\n');
    expect(diagnostics).toEqual([]);
    expect(memberNode(file.root, 'a')).toMatchObject({ kind: 'sequence', tag: '!reference' });
  });
});

describe('data with something wrong in it', () => {
  it('has a key twice, of which the last counts', () => {
    const text = 'a: 1\nb:\n  c: 1\n  c: 2\n';
    expect(first(text)).toEqual({
      code: 'file/duplicate-key',
      severity: 'warning',
      message: '`c` is here for the second time; what stands under the first is lost',
      hint: 'put both into one `c`, or rename one',
      path: [],
      location: at(4, 3, 4, 4),
      related: [{ message: 'it is here for the first time', location: at(3, 3, 3, 4) }],
    });
    const { root } = readYaml('ci.yml', text).file;
    expect(memberNode(memberNode(root, 'b'), 'c')).toMatchObject({ value: 2 });
  });

  it('has a key with a line end, which is told in one line', () => {
    expect(first('"a\\n\\e[1mb": 1\n"a\\n\\e[1mb": 2\n')?.message).toBe(
      '`a [1mb` is here for the second time; what stands under the first is lost',
    );
  });

  it('has a key that is no text', () => {
    expect(first('image: {{ name }}\n')).toEqual({
      code: 'file/complex-key',
      severity: 'error',
      message: 'a key is a mapping',
      hint: 'put the value in quotes if the brackets belong to a text',
      path: [],
      location: at(1, 9, 1, 17),
    });
    const keys = readYaml('ci.yml', '{{ a }}: b\n{{{ c }}}: d\n[e]: f\n').diagnostics;
    expect(keys.map(({ code, location }) => [code, location?.line, location?.column])).toEqual([
      ['file/complex-key', 1, 1],
      ['file/complex-key', 2, 1],
      ['file/complex-key', 3, 1],
    ]);
    const { root } = readYaml('ci.yml', '[a]: b\nc: d\n').file;
    expect(root && plain(root)).toEqual([['c', 'd']]);
  });

  it('repeats what does not exist', () => {
    expect(first('a: &setup 1\nb: *stup\n')).toEqual({
      code: 'file/unknown-anchor',
      severity: 'error',
      message: 'no value has the anchor `&stup`',
      hint: 'did you mean `*setup`?',
      path: [],
      location: at(2, 4, 2, 9),
    });
    expect(first('a: *later\nb: &later 1\n')).toMatchObject({
      message: '`*later` stands before its anchor `&later`',
      hint: 'move the value with `&later` further up',
    });
    expect(first('paths: **/*.js\n')).toMatchObject({
      hint: 'mark the value to repeat with `&*/*.js`, or put `**/*.js` in quotes if it is text',
    });
    expect(first('a:\n  <<: *gone\n')).toMatchObject({ code: 'file/unknown-anchor' });
  });

  it('repeats itself within itself', () => {
    expect(first('a: &a\n  b: [*a]\n')).toEqual({
      code: 'file/self-reference',
      severity: 'error',
      message: '`*a` stands inside the value of `&a` itself',
      hint: 'repeat another value, or write out what is meant',
      path: [],
      location: at(2, 7, 2, 9),
    });
    expect(first('a: &a\n  <<: *a\n')).toMatchObject({ code: 'file/self-reference' });
    expect(first('x: &a 1\na: &a\n  b: *a\n')).toMatchObject({ code: 'file/self-reference' });
  });

  it('merges what is no mapping', () => {
    expect(first('a:\n  <<: [{b: 1}, c]\n')).toEqual({
      code: 'file/wrong-merge',
      severity: 'error',
      message: '`<<` merges text, and should merge a mapping',
      hint: 'name the anchor of a mapping: `<<: *name`, or several: `<<: [*first, *second]`',
      path: [],
      location: at(2, 16, 2, 17),
    });
    expect(first('a:\n  <<:\n')).toMatchObject({ message: '`<<` merges nothing, and should merge a mapping' });
    expect(first('a: &a 1\nb:\n  <<: *a\n')).toMatchObject({
      message: '`<<` merges a number, and should merge a mapping',
    });
  });

  it('has a tag that nobody knows', () => {
    expect(first('a: !vault x\n')).toEqual({
      code: 'file/unknown-tag',
      severity: 'warning',
      message: 'the tag `!vault` means nothing here',
      hint: 'take it out, or put the value in quotes if the `!` belongs to a text',
      path: [],
      location: at(1, 11, 1, 12),
    });
    expect(readYaml('ci.yml', 'a: !!binary eA==\nb: ! 12\nc: !!set {d}\n').diagnostics).toEqual([]);
  });
});
