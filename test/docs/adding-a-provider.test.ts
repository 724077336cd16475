import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { conformanceClauses } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { providerSkeleton } from '../architecture/provider-skeleton.js';
import { root } from './code-blocks.js';

const page = readFileSync(join(root, 'docs/adding-a-provider.md'), 'utf8');

describe('docs/adding-a-provider.md', () => {
  it.each(['circleci', 'gitlab', 'bitbucket'])('names rooms that %s has', (provider) => {
    const files = filesIn('file').map((file) => `packages/${provider}/${file}`);
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('names the rooms that all providers must have', () => {
    expect(
      filesIn('file')
        .map((file) => posix.relative('src', file))
        .toSorted(),
    ).toEqual(providerSkeleton);
  });

  it('names the clauses of the conformance suite', () => {
    const clauses = rowsOf('clause').map(([clause]) => clause);
    expect(clauses).toEqual(conformanceClauses.map(({ name }) => name));
  });

  it('names files in which all three providers are listed', () => {
    const [, section = ''] = page.split('## Where it is listed');
    const files = filesIn('file', section);
    expect(files.length).toBeGreaterThan(6);
    const unlisted = files.filter((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return !['circleci', 'gitlab', 'bitbucket'].every((provider) => text.includes(provider));
    });
    expect(unlisted).toEqual([]);
  });
});

/** The cells of a table that is found by the head of its first column. */
function rowsOf(head: string, text: string = page): readonly (readonly string[])[] {
  const [, table = ''] = new RegExp(`^\\| ${head} \\|.*\\n\\|---.*\\n((?:\\|.*\\n)+)`, 'm').exec(text) ?? [];
  return table
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(2, -2).split(' | '));
}

/** The paths in the first column; one without folder lies in that of the path before. */
function filesIn(head: string, text: string = page): readonly string[] {
  return rowsOf(head, text).flatMap(([cell = '']) => {
    const names = [...cell.matchAll(/`([^`*]+)`/g)].map(([, name = '']) => name);
    const folder = posix.dirname(names[0] ?? '');
    return names.map((name, index) => (index === 0 || !isBeside(name, folder) ? name : posix.join(folder, name)));
  });
}

function isBeside(name: string, folder: string): boolean {
  return existsSync(join(root, folder, name)) || existsSync(join(root, 'packages/gitlab', folder, name));
}
