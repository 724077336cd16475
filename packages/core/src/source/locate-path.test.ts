import { describe, expect, it } from 'vitest';
import type { Path } from '../diagnostics/diagnostic.js';
import { locatePath } from './locate-path.js';
import { readYaml } from './read-yaml.js';
import type { SourceNode } from './source-node.js';

const text = `\
# setup
base: &base
  env: { A: "1" }
  run: |
    one
    two
job:
  <<: *base
  steps: &steps
    - first
    - name: second
      when:
  again: *steps
`;

function rootOf(yaml: string): SourceNode {
  const { root } = readYaml('ci.yml', yaml).file;
  if (root === undefined) throw new Error('expected data');
  return root;
}

/** The place as `line:column-column`, and the aliases on the way. */
function place(path: Path): readonly string[] {
  const { location, through } = locatePath(rootOf(text), path);
  expect(location.endLine).toBe(location.line);
  return [`${location.line}:${location.column}-${location.endColumn}`, ...through.map(({ name }) => name)];
}

describe('the place of a path', () => {
  it.each<[string, Path, readonly string[]]>([
    ['the whole file', [], ['2:1-12']],
    ['a mapping: its key', ['job'], ['7:1-4']],
    ['a list: its key', ['job', 'steps'], ['9:3-8']],
    ['a text: itself', ['base', 'env', 'A'], ['3:13-16']],
    ['an item', ['job', 'steps', 0], ['10:7-12']],
    ['an item that is a mapping: its first line', ['job', 'steps', 1], ['11:7-19']],
    ['a member of an item', ['job', 'steps', 1, 'name'], ['11:13-19']],
    ['a member without a value: its key', ['job', 'steps', 1, 'when'], ['12:7-11']],
    ['a line of a text', ['base', 'run', 1], ['6:5-8']],
    ['no such line: the text', ['base', 'run', 9], ['4:8-9']],
    ['below a line: the text', ['base', 'run', 'x', 1], ['4:8-9']],
    ['a key that is not there: what would hold it', ['job', 'steps', 1, 'gone', 'x'], ['11:7-19']],
    ['an item that is not there', ['job', 'steps', 7], ['9:3-8']],
    ['a list has no keys', ['job', 'steps', '', 'name'], ['9:3-8']],
    ['a repeated value: the key', ['job', 'again'], ['13:3-8']],
    ['a part of a repeated value', ['job', 'again', 1, 'name'], ['11:13-19', 'steps']],
    ['a member that was merged', ['job', 'env', 'A'], ['3:13-16', 'base']],
  ])('is for %s', (_, path, expected) => {
    expect(place(path)).toEqual(expected);
  });

  it('counts no mark of the byte order', () => {
    expect(locatePath(rootOf('\uFEFFa: b\n'), ['a']).location).toMatchObject({ line: 1, column: 4, endColumn: 5 });
  });

  it('leaves line ends of Windows out', () => {
    const { location } = locatePath(rootOf('a:\r\n  - b: c\r\n    d: e\r\n'), ['a', 0]);
    expect(location).toMatchObject({ line: 2, column: 5, endLine: 2, endColumn: 9 });
  });

  it('takes keys for what they are called', () => {
    const root = rootOf('__proto__: {constructor: x}\n2: y\n');
    expect(locatePath(root, ['__proto__', 'constructor']).location).toMatchObject({ line: 1, column: 26 });
    expect(locatePath(root, [2]).location).toMatchObject({ line: 2, column: 4 });
    expect(locatePath(root, ['toString']).location).toMatchObject({ line: 1, column: 1 });
  });
});
