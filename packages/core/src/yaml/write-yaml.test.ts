import { describe, expect, test } from 'vitest';
import { writeYaml } from './write-yaml.js';
import { alias, anchored, commented, gitlabReference, inline, type YamlValue } from './yaml-value.js';

describe('layout', () => {
  test('lists are indented under their key, and what an item holds begins on its line', () => {
    const value = { steps: ['checkout', { run: { name: 'Install', command: 'npm ci' } }, ['a', ['b']], [], {}] };
    expect(writeYaml(value)).toBe(
      lines(
        'steps:',
        '  - checkout',
        '  - run:',
        '      name: Install',
        '      command: npm ci',
        '  - - a',
        '    - - b',
        '  - []',
        '  - {}',
      ),
    );
  });

  test('empty lines surround the top-level entries that span lines, and no others', () => {
    const value = {
      version: 2.1,
      setup: true,
      jobs: { a: { b: 1 }, c: [1] },
      none: {},
      list: inline([1]),
      last: [{ d: 1 }],
    };
    const jobs = ['jobs:', '  a:', '    b: 1', '  c:', '    - 1'];
    const rest = ['none: {}', 'list: [1]'];
    const last = ['last:', '  - d: 1'];
    expect(writeYaml(value)).toBe(lines('version: 2.1', 'setup: true', '', ...jobs, '', ...rest, '', ...last));
    expect(writeYaml(value, { blankLines: 'none' })).toBe(
      lines('version: 2.1', 'setup: true', ...jobs, ...rest, ...last),
    );
  });

  test('members that are undefined are left out, and so count for nothing', () => {
    expect(writeYaml({ a: undefined, b: { c: undefined }, d: 1 })).toBe(lines('b: {}', 'd: 1'));
  });

  test('a Map keeps integer-like keys where the user put them', () => {
    const value = new Map([
      ['b', 1],
      ['10', 2],
      ['9', 3],
    ]);
    expect(writeYaml(value)).toBe(lines('b: 1', "'10': 2", "'9': 3"));
  });

  test('a text of several lines is a block under its key or item', () => {
    const script = 'set -e\n\necho a: b # c\n';
    expect(writeYaml({ run: script, list: [script.trimEnd()] }, { blankLines: 'none' })).toBe(
      lines('run: |', '  set -e', '', '  echo a: b # c', 'list:', '  - |-', '    set -e', '', '    echo a: b # c'),
    );
  });

  test('a long line is never folded', () => {
    const line = 'word '.repeat(200).trimEnd();
    expect(writeYaml({ run: line })).toBe(`run: ${line}\n`);
  });

  test('a key too long for one line of YAML is introduced by a question mark', () => {
    const key = 'k'.repeat(1025);
    const simple = 'k'.repeat(1024);
    expect(writeYaml([{ [simple]: 1, [key]: { a: 1 } }])).toBe(
      lines(`- ${simple}: 1`, `  ? ${key}`, '  :', '    a: 1'),
    );
  });

  test('the key << is marked as text, because Psych merges even a quoted one', () => {
    expect(writeYaml({ '<<': { a: 1 } })).toBe(lines("!!str '<<':", '  a: 1'));
  });

  test('a value used twice is written twice', () => {
    const shared = { a: [1] };
    expect(writeYaml([shared, shared])).toBe(lines('- a:', '    - 1', '- a:', '    - 1'));
  });
});

describe('decorations', () => {
  test('an anchor stands behind its key or dash, and an alias in place of the value', () => {
    const agent = { name: 'Agent', script: ['npm ci'] };
    const value = {
      definitions: { steps: [{ step: anchored('agent', agent) }, anchored('a-', { x: 1 }), anchored('b', ['z'])] },
      image: anchored('image', 'node:22'),
      steps: [{ step: alias('agent') }, alias('a-'), alias('b')],
      other: alias('image'),
    };
    expect(writeYaml(value, { blankLines: 'none' })).toBe(
      lines(
        'definitions:',
        '  steps:',
        '    - step: &agent',
        '        name: Agent',
        '        script:',
        '          - npm ci',
        '    - &a-',
        '      x: 1',
        '    - &b',
        '      - z',
        'image: &image node:22',
        'steps:',
        '  - step: *agent',
        '  - *a-',
        '  - *b',
        'other: *image',
      ),
    );
  });

  test('a comment stands above its entry, also where that shares a line with a dash', () => {
    const value = commented('Document', {
      a: commented('Two\nlines', 1),
      steps: [commented('Item', 'x'), { run: commented('First member', 'npm ci') }, [commented('Nested item', 'z')]],
      b: anchored('b', commented('Anchored', { c: commented('Member', 2) })),
    });
    expect(writeYaml(value, { blankLines: 'none' })).toBe(
      lines(
        '# Document',
        '# Two',
        '# lines',
        'a: 1',
        'steps:',
        '  # Item',
        '  - x',
        '  # First member',
        '  - run: npm ci',
        '  # Nested item',
        '  - - z',
        '# Anchored',
        'b: &b',
        '  # Member',
        '  c: 2',
      ),
    );
  });

  test('an inline list stays on one line, with quotes where commas, colons or brackets would be misread', () => {
    const value = inline([1, true, null, 'main', 'a, b', 'node:22', '[x]', 'on', 'a\nb', './x', '']);
    expect(writeYaml({ ordinal: value, empty: inline([]) })).toBe(
      lines(`ordinal: [1, true, null, main, 'a, b', 'node:22', '[x]', 'on', "a\\nb", ./x, '']`, 'empty: []'),
    );
  });

  test('a GitLab reference is a tagged list', () => {
    expect(writeYaml({ script: gitlabReference(['.setup', 'script']) })).toBe('script: !reference [.setup, script]\n');
  });

  test('data that looks like a decoration is data', () => {
    expect(writeYaml({ kind: 'alias', name: 'a', value: 1 })).toBe(lines('kind: alias', 'name: a', 'value: 1'));
  });
});

describe('header', () => {
  test('its lines are comments, followed by an empty line', () => {
    expect(writeYaml({ a: 1 }, { header: ['Generated.', '', 'Do not edit: run dte compile.'] })).toBe(
      lines('# Generated.', '#', '# Do not edit: run dte compile.', '', 'a: 1'),
    );
  });

  test('without lines there is none', () => {
    expect(writeYaml({ a: 1 }, { header: [] })).toBe('a: 1\n');
  });
});

describe('what cannot be written', () => {
  const cyclic: YamlValue[] = [];
  cyclic.push({ again: cyclic });
  // What only code without types can pass: `JSON.parse` returns anything.
  const unfit = (value: unknown): YamlValue => JSON.parse('[0]', (_, member) => (member === 0 ? value : member));

  test.each<[title: string, value: YamlValue, message: string]>([
    ['a value inside itself', { a: cyclic }, 'Cannot write YAML at ["a"][0]["again"]: the value contains itself.'],
    ['an alias without anchor', { a: [alias('x')] }, 'at ["a"][0]: the alias "x" has no anchor before it.'],
    ['an alias before its anchor', [alias('x'), anchored('x', 1)], 'at [0]: the alias "x" has no anchor before it.'],
    ['an alias inside its anchor', anchored('x', [alias('x')]), 'at [0]: the alias "x" has no anchor before it.'],
    ['an anchor used twice', [anchored('x', 1), anchored('x', 2)], 'at [1]: the anchor "x" occurs twice.'],
    ['an anchor name with a blank', anchored('a b', 1), 'at the root: "a b" is no anchor name'],
    ['an empty anchor name', anchored('', 1), '"" is no anchor name'],
    [
      'an anchor on an alias',
      [anchored('x', 1), anchored('y', commented('c', alias('x')))],
      'the anchor "y" is on an alias',
    ],
    ['an anchor on an anchor', anchored('x', anchored('y', 1)), 'the anchor "x" is on an alias or another anchor.'],
    [
      'half a surrogate pair',
      { a: 'b\ud83d' },
      'at ["a"]: a text holds U+D83D (half of a surrogate pair) at offset 1.',
    ],
    ['NUL in a key', { 'a\0': 1 }, 'at ["a\\u0000"]: a text holds U+0000 (NUL) at offset 1.'],
    ['NUL in a line of a block', ['a\nb\0'], 'at [0]: a text holds U+0000 (NUL) at offset 3.'],
    ['infinity', [Number.POSITIVE_INFINITY], 'at [0]: Infinity (number) is nothing that YAML readers agree on.'],
    ['a number with an exponent', inline([1e-7]), 'at the root: 1e-7 (number) is nothing that YAML readers agree on.'],
    ['undefined in a list', unfit(undefined), 'at [0]: undefined (undefined) is nothing that YAML readers agree on.'],
    ['a date', unfit(new Date(0)), 'at [0]: an instance of Date is no YAML value.'],
  ])('%s is refused with its place', (_title, value, message) => {
    expect(() => writeYaml(value)).toThrow(message);
  });

  test('the same collection side by side is no cycle', () => {
    const list = [1];
    expect(() => writeYaml({ a: list, b: [list, list] })).not.toThrow();
  });
});

function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
