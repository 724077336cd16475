import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type CheckFileOptions, checkFile } from './check-file.js';
import { toyReader } from './toy-reader-fixture.js';

function check(text: string, options: Partial<CheckFileOptions> = {}) {
  return checkFile({ file: 'ci/toy.yml', text, reader: toyReader, ...options });
}

function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, severity, location }) => `${location?.file}:${location?.line} ${severity} ${code}`);
}

const distributed = `\
jobs:
  agent: [npm ci, npx nx-cloud start-agent]
  main:
    - npm ci
    - npx nx affected -t build
    - npx nx-cloud start-ci-run
`;

describe('checking a file', () => {
  it('finds nothing in a good file, and gives what it means', () => {
    const { diagnostics, plan } = check('jobs:\n  a: [npm ci]\n');
    expect(diagnostics).toEqual([]);
    expect(plan?.jobs.map(({ name }) => name)).toEqual(['a']);
  });

  it('tells what the provider says, with places', () => {
    expect(check('jobs:\n  a: []\n').diagnostics).toEqual([
      {
        code: 'toy/no-lines',
        severity: 'error',
        message: '`a` has no lines',
        hint: 'write lines',
        path: [],
        provider: 'fixture',
        location: { file: 'ci/toy.yml', line: 2, column: 3, endLine: 2, endColumn: 4 },
        related: [
          { message: 'the jobs', location: { file: 'ci/toy.yml', line: 1, column: 1, endLine: 1, endColumn: 5 } },
          { message: 'nowhere' },
        ],
      },
    ]);
  });

  it('tells what the rules say, with places and the way there, where tasks are distributed', () => {
    const { diagnostics } = check(distributed);
    const found = diagnostics.find(({ code }) => code === 'dte/start-after-nx');
    expect(found).toMatchObject({ path: [], provider: 'fixture', location: { line: 5, column: 7 } });
    const ofJob = diagnostics.find(({ location }) => location?.line === 2 && location.column === 3);
    expect(ofJob?.related?.[0]).toEqual({
      message: 'reached through the list of jobs',
      location: { file: 'ci/toy.yml', line: 1, column: 1, endLine: 1, endColumn: 5 },
    });
  });

  it('tells the findings in the order of the file', () => {
    const { diagnostics } = check(`${distributed}  none: []\n`);
    const lines = diagnostics.map(({ location }) => location?.line ?? 0);
    expect(lines).toEqual([...lines].sort((left, right) => left - right));
    expect(new Set(lines).size).toBeGreaterThan(2);
  });

  it('judges nothing but the YAML where that is wrong, and has no plan then', () => {
    const { diagnostics, plan } = check('jobs:\n  a: []\n  b: *c\n');
    expect(told(diagnostics)).toEqual(['ci/toy.yml:3 error file/unknown-anchor']);
    expect(plan).toBeUndefined();
    expect(told(check('').diagnostics)).toEqual(['ci/toy.yml:1 error file/empty']);
  });

  it('goes on behind a warning about the YAML', () => {
    const { diagnostics, plan } = check('jobs:\n  a: [x]\n  a: []\n');
    expect(told(diagnostics)).toEqual(['ci/toy.yml:3 error toy/no-lines', 'ci/toy.yml:3 warning file/duplicate-key']);
    expect(plan).toBeDefined();
  });

  it('tells once what is wrong with the YAML of a file that is included, and judges nothing else then', () => {
    const readFile = (path: string): string => (path === 'more.yml' ? 'a: 1\na: 2\n' : 'a: [');
    const remark = check('include: more.yml\njobs:\n  a: []\n', { readFile });
    expect(told(remark.diagnostics)).toEqual([
      'ci/toy.yml:3 error toy/no-lines',
      'more.yml:2 warning file/duplicate-key',
    ]);
    const broken = check('include: broken.yml\njobs:\n  a: []\n', { readFile });
    expect(told(broken.diagnostics)).toEqual(['broken.yml:1 error file/syntax']);
    expect(broken.plan).toBeUndefined();
    expect(check('include: gone.yml\njobs:\n  a: [x]\n').diagnostics).toEqual([]);
  });

  it('reads an included file once', () => {
    const asked: string[] = [];
    const readFile = (path: string): undefined => {
      asked.push(path);
      return undefined;
    };
    check('include: more.yml\njobs:\n  a: [x]\n', { readFile });
    expect(asked).toEqual(['more.yml']);
  });

  it('has the severities that the rules are set to', () => {
    const text = 'jobs:\n  a: []\n  b: [x]\n  b: [y]\n';
    expect(told(check(text, { rules: { 'toy/no-lines': 'off', 'file/*': 'info' } }).diagnostics)).toEqual([
      'ci/toy.yml:4 info file/duplicate-key',
    ]);
    expect(told(check('a: *b\n', { rules: { 'file/unknown-anchor': 'warning' } }).diagnostics)).toEqual([
      'ci/toy.yml:1 warning file/unknown-anchor',
    ]);
  });
});

describe('a comment that ignores findings', () => {
  it('takes them out, whatever their severity is set to', () => {
    expect(check('jobs:\n  a: [] # dte-ignore toy/no-lines\n').diagnostics).toEqual([]);
    expect(check('# dte-ignore-file toy/no-lines\njobs:\n  a: []\n').diagnostics).toEqual([]);
    const rules = { 'toy/no-lines': 'off' } as const;
    expect(check('jobs:\n  a: [] # dte-ignore toy/no-lines\n', { rules }).diagnostics).toEqual([]);
  });

  it('may name codes of core as well', () => {
    const text = 'jobs:\n  a: [x]\n  a: [y] # dte-ignore file/duplicate-key -- on purpose\n';
    expect(check(text).diagnostics).toEqual([]);
    expect(told(check('# dte-ignore-file dte/shallow-clone\njobs:\n  a: [x]\n').diagnostics)).toEqual([
      'ci/toy.yml:1 info file/unused-ignore',
    ]);
  });

  it('may stand in an included file, and is about that alone', () => {
    const text = '# dte-ignore-file file/duplicate-key\ninclude: more.yml\njobs:\n  a: [x]\n';
    const found = check(text, { readFile: () => 'a: 1\na: 2\n' });
    expect(told(found.diagnostics)).toEqual([
      'ci/toy.yml:1 info file/unused-ignore',
      'more.yml:2 warning file/duplicate-key',
    ]);
    expect(
      check('include: more.yml\njobs: {}\n', { readFile: () => 'a: 1\na: 2 # dte-ignore file/duplicate-key\n' })
        .diagnostics,
    ).toEqual([]);
  });

  it('hides no YAML that is wrong', () => {
    expect(told(check('a: *b # dte-ignore file/unknown-anchor\n').diagnostics)).toEqual([
      'ci/toy.yml:1 error file/unknown-anchor',
    ]);
  });

  it('has its severities set like others', () => {
    const rules = { 'file/unused-ignore': 'error' } as const;
    expect(told(check('jobs:\n  a: [x] # dte-ignore toy/no-lines\n', { rules }).diagnostics)).toEqual([
      'ci/toy.yml:2 error file/unused-ignore',
    ]);
  });
});
