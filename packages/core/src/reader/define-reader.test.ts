import { describe, expect, it } from 'vitest';
import { readYaml } from '../source/read-yaml.js';
import { toyReader } from './toy-reader-fixture.js';

const { file } = readYaml('toy.yml', 'lines: &lines [npm ci, {a: b}]\njobs:\n  one: *lines\n');

describe('a reader', () => {
  it('says whose files it reads, and which findings it has', () => {
    expect(toyReader.provider.id).toBe('fixture');
    expect(toyReader.codes).toEqual(['toy/no-lines']);
    expect(toyReader.matchesPath('toy.yml')).toBe(true);
    expect(file.root && toyReader.matchesContent(file.root)).toBe(true);
    expect(toyReader.losses).toEqual([]);
  });

  it('gives findings their places, and tells the aliases on the way', () => {
    expect(toyReader.read(file).diagnostics).toEqual([
      {
        code: 'toy/no-lines',
        severity: 'error',
        message: 'expected text',
        hint: 'write lines',
        path: [],
        provider: 'fixture',
        location: { file: 'toy.yml', line: 1, column: 24, endLine: 1, endColumn: 30 },
        related: [
          {
            message: 'repeated here by `*lines`',
            location: { file: 'toy.yml', line: 3, column: 8, endLine: 3, endColumn: 14 },
          },
        ],
      },
    ]);
  });

  it('tells findings in one line, whatever the file holds', () => {
    const odd = readYaml('toy.yml', 'jobs: {"a\\nb": []}\n').file;
    expect(toyReader.read(odd).diagnostics.map(({ message }) => message)).toEqual(['`a b` has no lines']);
    const finding = { code: 'dte/x', severity: 'error', message: 'a\u001b[1m', hint: 'b\nc', path: [] } as const;
    expect(toyReader.read(odd).locate(finding)).toMatchObject({ message: 'a [1m', hint: 'b c' });
  });

  it('finds the place of what the plan says, and leaves places alone that are known', () => {
    const { locate, nativePathOf } = toyReader.read(file);
    const base = { code: 'dte/x', severity: 'error', message: 'm', hint: 'h' } as const;
    expect(nativePathOf(['jobs', 0, 'steps', 0])).toEqual(['jobs', 'one', 0]);
    expect(locate({ ...base, path: ['jobs', 0, 'steps', 0] }).location).toMatchObject({ line: 1, column: 16 });
    const location = { file: 'other.yml', line: 7, column: 1, endLine: 7, endColumn: 2 };
    expect(locate({ ...base, path: [], location })).toEqual({ ...base, path: [], location, provider: 'fixture' });
  });
});
