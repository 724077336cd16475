import { describe, expect, it } from 'vitest';
import { readYaml } from './read-yaml.js';

function first(text: string) {
  const { diagnostics } = readYaml('ci.yml', text);
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0];
}

function at(line: number, column: number, endLine = line, endColumn = column) {
  return { file: 'ci.yml', line, column, endLine, endColumn };
}

describe('data that is too much to be read', () => {
  it('is too deep by its aliases', () => {
    const nest = (inner: string): string => `${'['.repeat(40)}${inner}${']'.repeat(40)}`;
    const text = `a: &a ${nest('1')}\nb: &b ${nest('*a')}\nc: ${nest('*b')}\n`;
    expect(first(text)).toMatchObject({ code: 'file/too-deep', location: at(3, 44, 3, 46) });
    expect(readYaml('ci.yml', text).file.root).toBeUndefined();
    const withMore = text.replaceAll(']\n', ', &x 1]\n');
    expect(first(withMore)).toMatchObject({ code: 'file/too-deep' });
  });

  it('blows up', () => {
    const level = (name: string, of: string): string => `${name}: &${name} [${`*${of}, `.repeat(10)}]\n`;
    const text = `a: &a [x, x]\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}${level('e', 'd')}${level('f', 'e')}g: *f\n`;
    expect(first(text)).toEqual({
      code: 'file/too-many-repetitions',
      severity: 'error',
      message: 'the aliases of this file repeat more than 100000 values',
      hint: 'repeat smaller values',
      path: [],
      location: at(6, 16, 6, 18),
    });
    expect(readYaml('ci.yml', text).file.root).toBeUndefined();
  });

  it('blows up by merge keys', () => {
    const members = Array.from({ length: 500 }, (_, index) => `k${index}: 1`).join(', ');
    const text = `a: &a {${members}}\nb:\n${'  - <<: *a\n'.repeat(1000)}`;
    expect(first(text)).toMatchObject({ code: 'file/too-many-repetitions', location: at(202, 9, 202, 11) });
  });
});
