import { locatePath } from '@dtekit/core/reader';
import { describe, expect, it } from 'vitest';
import { parseLines } from './parsed-fixture.js';

const main = 'main: { extends: .base, script: [make] }';

describe('include', () => {
  it('merges local files under the file, mappings member by member, with the places of each', () => {
    const files = { 'ci/a.yml': '.base:\n  tags: [a, b]\n  variables: { A: 1, B: 1 }\nlint: { script: [lint] }' };
    const { document, root } = parseLines(
      ['include: /ci/a.yml', '.base:', '  tags: [c]', '  variables: { B: 2 }', main],
      {
        files,
      },
    );
    expect(document.include).toBeUndefined();
    expect(document.jobs.get('.base')).toEqual({
      tags: ['c'],
      variables: new Map([
        ['A', 1],
        ['B', 2],
      ]),
    });
    expect([...document.jobs.keys()]).toEqual(['.base', 'lint', 'main']);
    expect(locatePath(root, ['.base', 'variables', 'A']).location).toMatchObject({ file: 'ci/a.yml', line: 3 });
    expect(locatePath(root, ['.base', 'variables', 'B']).location).toMatchObject({ file: '.gitlab-ci.yml', line: 4 });
  });

  it('follows the includes of included files, once around', () => {
    const files = {
      'a.yml': 'include: [{ local: b.yml }, a.yml]',
      'b.yml': 'include: .gitlab-ci.yml\nb: { script: [b] }',
    };
    const { document } = parseLines(['include: [a.yml]', main], { files });
    expect([...document.jobs.keys()]).toEqual(['b', 'main']);
    expect(document.include).toBeUndefined();
  });

  it('keeps what cannot be read here: other projects, patterns, conditions, inputs', () => {
    const lines = [
      'include:',
      '  - a.yml',
      '  - project: acme/ci',
      '    file: x.yml',
      '  - https://example.com/x.yml',
      '  - ci/*.yml',
      '  - local: $FILE',
      '  - local: a.yml',
      '    rules: [{ if: $X }]',
      main,
    ];
    const { document, diagnostics } = parseLines(lines, { files: { 'a.yml': 'a: { script: [a] }' } });
    expect(diagnostics).toEqual([]);
    expect(document.include).toHaveLength(5);
    expect(document.jobs.has('a')).toBe(true);
  });

  it('tells a file that is known not to exist, and stays silent about others', () => {
    expect(parseLines(['include: [other.yml, { local: /gone.yml }]', main]).diagnostics).toEqual([
      {
        code: 'gitlab/missing-include',
        severity: 'error',
        message: 'the repository has no file `gone.yml`',
        hint: 'write the path from the root of the repository, or remove the include',
        path: ['include', 1],
      },
    ]);
  });
});
