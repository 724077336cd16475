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

describe('comments', () => {
  it('are told with their places, and not mixed up with text', () => {
    const text = '# one\na: "# no" #two\n  # three  \nb: |\n  # no\nc: x#no\nd: [ # four\n  1]\n';
    const { file } = readYaml('ci.yml', text);
    expect(file.comments.map(({ text: told, isAlone }) => [told, isAlone])).toEqual([
      ['one', true],
      ['two', false],
      ['three', true],
      ['four', false],
    ]);
    expect(file.comments.map(({ range }) => text.slice(range.start, range.end))[1]).toBe('#two');
  });

  it('are none in a text that is the whole file', () => {
    expect(readYaml('ci.yml', '--- |\n# no\n').file.comments).toEqual([]);
  });

  it('are read where there is no data, and behind a slip', () => {
    expect(readYaml('ci.yml', '# a').file.comments).toHaveLength(1);
    expect(readYaml('ci.yml', 'a: b: c\n# d').file.comments).toHaveLength(1);
  });
});

describe('a nesting of brackets, items or keys', () => {
  it.each([
    ['brackets', '['.repeat(10_000), at(1, 102)],
    ['braces', '{a: '.repeat(10_000), at(1, 405)],
    ['items', '- '.repeat(10_000), at(1, 203)],
    ['keys', Array.from({ length: 500 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'), at(102, 102)],
  ])('is too deep by its %s', (_, text, location) => {
    expect(first(text)).toEqual({
      code: 'file/too-deep',
      severity: 'error',
      message: 'more than 100 levels of nesting',
      hint: 'nest less; if the file looks flat, a bracket or a quote is probably never closed',
      path: [],
      location,
    });
    expect(readYaml('ci.yml', text).file.root).toBeUndefined();
  });

  it('may be as deep as anybody writes', () => {
    expect(readYaml('ci.yml', `a: ${'['.repeat(99)}${']'.repeat(99)}\n`).diagnostics).toEqual([]);
  });
});
