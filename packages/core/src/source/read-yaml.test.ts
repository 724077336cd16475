import { describe, expect, it } from 'vitest';
import { hasErrors } from '../diagnostics/diagnostic.js';
import { readYaml } from './read-yaml.js';
import { memberNode } from './source-node.js';

function first(text: string) {
  const { diagnostics } = readYaml('ci.yml', text);
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0];
}

function at(line: number, column: number, endLine = line, endColumn = column) {
  return { file: 'ci.yml', line, column, endLine, endColumn };
}

describe('the data of a file', () => {
  it('may begin with a mark of the byte order and have any line ends', () => {
    const { file, diagnostics } = readYaml('ci.yml', '\uFEFFa: |\r\n  x\r\n  y\r\nb: 1 # c\r\n');
    expect(diagnostics).toEqual([]);
    expect(memberNode(file.root, 'a')).toMatchObject({ value: 'x\ny\n' });
    expect(memberNode(file.root, 'b')).toMatchObject({ value: 1 });
    expect(file.comments).toMatchObject([{ text: 'c', isAlone: false }]);
  });

  it('is that of the last document behind a header, else of the first that holds any', () => {
    for (const text of ['spec:\n  inputs: {}\n---\na: 1\n', '---\n# nothing\n---\na: 1\n...\n']) {
      const { file, diagnostics } = readYaml('ci.yml', text);
      expect(diagnostics).toEqual([]);
      expect(memberNode(file.root, 'a')).toMatchObject({ value: 1 });
    }
  });
});

describe('a file that cannot be read as a whole', () => {
  it('is empty', () => {
    expect(first('# nothing\n')).toEqual({
      code: 'file/empty',
      severity: 'error',
      message: 'the file holds no data',
      hint: 'write the pipeline, or take the file away',
      path: [],
      location: at(1, 1),
    });
    expect(first('')).toMatchObject({ code: 'file/empty' });
    expect(first('---\n~\n')).toMatchObject({ code: 'file/empty' });
  });

  it('is no text', () => {
    expect(first('a: b\nc: \0')).toEqual({
      code: 'file/not-text',
      severity: 'error',
      message: 'the file has a NUL byte, which no text in UTF-8 has',
      hint: 'save it as UTF-8, or name another file',
      path: [],
      location: at(2, 4),
    });
  });

  it('is too large', { timeout: 60_000 }, () => {
    expect(first(`a: ${'x'.repeat(5_000_000)}`)).toEqual({
      code: 'file/too-large',
      severity: 'error',
      message: 'the file has more than 5 MB; it was not read',
      hint: 'name another file, or split this one',
      path: [],
      location: at(1, 1),
    });
    const { file, diagnostics } = readYaml('ci.yml', '- \n'.repeat(200_000));
    expect(diagnostics).toMatchObject([
      {
        code: 'file/too-large',
        message: 'the file has more than 300000 words and signs; it was not read',
        location: { line: 100_000 },
      },
    ]);
    expect(file.root).toBeUndefined();
  });

  it('is a list or a text', () => {
    expect(first('- a\n- b\n')).toEqual({
      code: 'file/not-a-mapping',
      severity: 'error',
      message: 'the file is a list, and should be keys with values',
      hint: 'begin the lines with `key: ` in the first column',
      path: [],
      location: at(1, 1, 1, 4),
    });
    expect(first('stages:test\n')).toMatchObject({ message: 'the file is text, and should be keys with values' });
  });
});

describe('a file with something wrong in its text', () => {
  it('has a character that YAML forbids', () => {
    expect(first('a: b\nc: "\u001b[0m"')).toEqual({
      code: 'file/control-character',
      severity: 'error',
      message: 'the control character U+001B is not allowed in YAML',
      hint: 'take it out, or write it as an escape in double quotes: `"\\u001B"`',
      path: [],
      location: at(2, 5, 2, 6),
    });
    expect(readYaml('ci.yml', 'a: "\t\u0085é"\n').diagnostics).toEqual([]);
  });

  it('has several documents', () => {
    expect(first('a: 1\n---\nb: 2\n')).toEqual({
      code: 'file/several-documents',
      severity: 'warning',
      message: 'the file holds 2 YAML documents, and only the first is read',
      hint: 'take the line `---` out, or put the other documents in files of their own',
      path: [],
      location: at(3, 1, 3, 5),
    });
    expect(first('spec: {}\n---\na: 1\n---\nb: 2\n')).toMatchObject({
      message: 'the file holds 3 YAML documents, and only the last is read',
    });
  });
});

describe('many findings', () => {
  it('are cut off, also where there are very many', () => {
    const { diagnostics } = readYaml('ci.yml', `a: &a 1\n${'- [] []\n'.repeat(1000)}`);
    expect(diagnostics.length).toBeLessThanOrEqual(100);
    expect(hasErrors(diagnostics)).toBe(true);
    expect(readYaml('ci.yml', 'a: b\n'.repeat(200)).diagnostics).toHaveLength(100);
    const unknown = Array.from({ length: 500 }, (_, index) => `k${index}: *nobody${index}\n`).join('');
    expect(readYaml('ci.yml', unknown).diagnostics).toHaveLength(100);
  });
});
