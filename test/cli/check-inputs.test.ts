import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanBitbucket, cleanCircleci, cleanGitLab, gitlabWithError } from './ci-files.js';
import { createWorkspace, type Workspace } from './workspace.js';

interface Report {
  readonly files: readonly { readonly path: string; readonly provider: string | null; readonly status: string }[];
  readonly diagnostics: readonly {
    readonly code: string;
    readonly file: string | null;
    readonly message: string;
    readonly hint: string;
  }[];
}

async function check(
  workspace: Workspace,
  ...argv: readonly string[]
): Promise<Report & { readonly exitCode: number }> {
  const { exitCode, stdout, stderr } = await workspace.dte('check', '--format', 'json', ...argv);
  expect(stderr).toBe('');
  return { exitCode, ...JSON.parse(stdout) };
}

const pathsIn = ({ files }: Report): readonly string[] => files.map(({ path }) => path);

describe('a folder', () => {
  it('has its files checked wherever the providers look, and nothing else', async () => {
    const workspace = createWorkspace({
      '.circleci/config.yml': cleanCircleci,
      '.circleci/continue.yml': cleanCircleci,
      '.circleci/notes.yml': 'just: notes\n',
      '.gitlab-ci.yml': cleanGitLab,
      'apps/shop/bitbucket-pipelines.yml': cleanBitbucket,
      'ci/release.gitlab-ci.yml': cleanGitLab,
      'ci/values.yml': 'a: 1\n',
      'node_modules/x/.gitlab-ci.yml': gitlabWithError,
      '.git/hooks/.gitlab-ci.yml': gitlabWithError,
    });
    expect(pathsIn(await check(workspace))).toEqual([
      '.circleci/config.yml',
      '.gitlab-ci.yml',
      'apps/shop/bitbucket-pipelines.yml',
      '.circleci/continue.yml',
      'ci/release.gitlab-ci.yml',
    ]);
    expect(pathsIn(await check(workspace, 'apps', 'ci'))).toEqual([
      'apps/shop/bitbucket-pipelines.yml',
      'ci/release.gitlab-ci.yml',
    ]);
  });

  it('has files left out that another one includes: they are checked as its parts', async () => {
    const workspace = createWorkspace({
      '.git/HEAD': '',
      '.gitlab-ci.yml': "stages: [test]\ninclude:\n  - local: '/.gitlab/build.gitlab-ci.yml'\n",
      '.gitlab/build.gitlab-ci.yml': gitlabWithError,
    });
    const report = await check(workspace);
    expect(pathsIn(report)).toEqual(['.gitlab-ci.yml']);
    expect(report.diagnostics).toMatchObject([
      { code: 'gitlab/undefined-stage', file: '.gitlab/build.gitlab-ci.yml', line: 3 },
    ]);
  });

  it('has a file that may be one reported when it is no YAML', async () => {
    const workspace = createWorkspace({ '.gitlab-ci.yml': cleanGitLab, 'x.gitlab-ci.yml': 'a: [\n' });
    const { exitCode, diagnostics } = await check(workspace);
    expect([exitCode, diagnostics[0]?.code, diagnostics[0]?.file]).toEqual([1, 'file/syntax', 'x.gitlab-ci.yml']);
  });

  it('may hold links in a circle', async () => {
    const workspace = createWorkspace({ 'a/.gitlab-ci.yml': cleanGitLab });
    symlinkSync('..', join(workspace.root, 'a/up'));
    symlinkSync('a', join(workspace.root, 'b'));
    symlinkSync('nowhere', join(workspace.root, 'bitbucket-pipelines.yml'));
    expect(pathsIn(await check(workspace))).toEqual(['a/.gitlab-ci.yml']);
  });

  it('without a CI file is an error, and the other paths are checked', async () => {
    const workspace = createWorkspace({ 'empty/keep': '', '.gitlab-ci.yml': cleanGitLab });
    expect(await workspace.dte('check', 'empty', '.gitlab-ci.yml')).toEqual({
      exitCode: 1,
      stdout: `error cli/no-ci-files  empty
  no CI file in \`empty\` or below
  → name the file itself: any name will do

✓ .gitlab-ci.yml  GitLab CI · distributes no tasks

1 file, 1 error
`,
      stderr: '',
    });
  });

  it('of a thousand files is checked in one run', async () => {
    const files = Array.from({ length: 1000 }, (_, index) => [`${index}/.gitlab-ci.yml`, cleanGitLab] as const);
    const { exitCode, stdout } = await createWorkspace(Object.fromEntries(files)).dte('check');
    expect([exitCode, stdout]).toEqual([0, '1000 files, no problems\n']);
  });
});

describe('a file', () => {
  it('is checked once, however often it is named', async () => {
    const workspace = createWorkspace({ '.gitlab-ci.yml': cleanGitLab });
    expect(pathsIn(await check(workspace, '.', '.gitlab-ci.yml', './.gitlab-ci.yml'))).toEqual(['.gitlab-ci.yml']);
  });

  it.each([
    ['circleci', cleanCircleci],
    ['gitlab', 'stages: [test]\ntest:\n  stage: test\n  script:\n    - npm test\n'],
    ['bitbucket', cleanBitbucket],
  ])('of any name is told to be for %s by its content', async (provider, text) => {
    const { exitCode, files } = await check(createWorkspace({ 'ci.yml': text }), 'ci.yml');
    expect([exitCode, files]).toEqual([0, [{ path: 'ci.yml', provider, status: 'checked' }]]);
  });

  it('is read as what it is said to be', async () => {
    const workspace = createWorkspace({
      'ci.yml': 'test:\n  script:\n    - npm test\n',
      '.gitlab-ci.yml': cleanBitbucket,
    });
    expect((await check(workspace, '--provider', 'gitlab', 'ci.yml')).files[0]?.provider).toBe('gitlab');
    expect((await check(workspace, '--provider', 'bitbucket', '.gitlab-ci.yml')).exitCode).toBe(0);
  });

  it('whose provider cannot be told is an error', async () => {
    const workspace = createWorkspace({ 'ci.yml': 'a: 1\n' });
    expect(await workspace.dte('check', 'ci.yml')).toEqual({
      exitCode: 1,
      stdout: `error cli/unknown-format  ci.yml
  neither path nor content tells which provider reads this file
  → say it with \`--provider\`: \`circleci\`, \`gitlab\`, \`bitbucket\`

0 files, 1 error
`,
      stderr: '',
    });
  });

  it('that is not there is an error, and the others are checked', async () => {
    const workspace = createWorkspace({ '.gitlab-ci.yml': cleanGitLab });
    expect(await check(workspace, 'nowhere.yml', '.gitlab-ci.yml')).toMatchObject({
      exitCode: 1,
      files: [
        { path: 'nowhere.yml', provider: null, status: 'not-checked' },
        { path: '.gitlab-ci.yml', provider: 'gitlab', status: 'checked' },
      ],
      diagnostics: [
        {
          code: 'cli/unreadable',
          severity: 'error',
          file: 'nowhere.yml',
          line: null,
          message: 'cannot be read: no such file or directory',
          hint: 'check the path, and whether you may read it',
        },
      ],
    });
  });

  it.skipIf(process.getuid?.() === 0)('that must not be read is an error (needs a user other than root)', async () => {
    const workspace = createWorkspace({ '.gitlab-ci.yml': cleanGitLab });
    chmodSync(join(workspace.root, '.gitlab-ci.yml'), 0);
    expect((await check(workspace)).diagnostics).toMatchObject([
      { code: 'cli/unreadable', message: 'cannot be read: permission denied' },
    ]);
  });

  it.each([
    ['binary', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), 'file/not-text'],
    ['in another encoding', Buffer.from('a: "caf\u00e9"\n', 'latin1'), 'file/not-text'],
    ['longer than 5 MB', Buffer.from(`a: ${'x'.repeat(5_100_000)}\n`), 'file/too-large'],
    ['longer than anybody reads', Buffer.from(`# ${'\u00e9'.repeat(9_000_000)}\n`), 'file/too-large'],
    ['no YAML', Buffer.from('a: [\n'), 'file/syntax'],
    ['empty', Buffer.from(''), 'file/empty'],
    ['a bomb of aliases', Buffer.from(bomb()), 'file/too-many-repetitions'],
  ])('that is %s is an error', async (_, bytes, code) => {
    const workspace = createWorkspace({ 'b/.gitlab-ci.yml': cleanGitLab });
    mkdirSync(join(workspace.root, 'a'));
    writeFileSync(join(workspace.root, 'a/.gitlab-ci.yml'), bytes);
    const { exitCode, files, diagnostics } = await check(workspace);
    expect([exitCode, diagnostics.map((finding) => finding.code)]).toEqual([1, [code]]);
    expect(files.map(({ status }) => status)).toEqual(['not-checked', 'checked']);
  });
});

function bomb(): string {
  const lines = Array.from({ length: 20 }, (_, index) => {
    const items = index === 0 ? 'x, x' : `*a${index - 1}, *a${index - 1}, *a${index - 1}, *a${index - 1}`;
    return `a${index}: &a${index} [${items}]`;
  });
  return `${lines.join('\n')}\n`;
}

describe('standard input', () => {
  const pieces = [Buffer.from(gitlabWithError.slice(0, 20)), gitlabWithError.slice(20)];

  it('is told by its content', async () => {
    const workspace = createWorkspace();
    const { exitCode, stdout } = await workspace.run(['check', '-'], { stdin: [cleanCircleci] });
    expect([exitCode, stdout]).toEqual([0, '✓ <stdin>  CircleCI · distributes no tasks\n\n1 file, no problems\n']);
  });

  it('stands for a file', async () => {
    const workspace = createWorkspace({ 'ci/keep': '' });
    const { exitCode, stdout } = await workspace.run(['check', '-', '--stdin-name', '../.gitlab-ci.yml'], {
      cwd: 'ci',
      stdin: pieces,
    });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('error gitlab/undefined-stage  ../.gitlab-ci.yml:3:10\n');
    expect(stdout).toContain('  3 │   stage: affected\n    │          ^^^^^^^^\n');
  });

  it('has its lines shown', async () => {
    const { stdout } = await createWorkspace().run(['check', '-'], { stdin: ['stages: [test]\n', ...pieces] });
    expect(stdout).toContain('error gitlab/undefined-stage  <stdin>:4:10\n');
    expect(stdout).toContain('  4 │   stage: affected\n');
  });

  it('is checked beside files', async () => {
    const workspace = createWorkspace({ 'bitbucket-pipelines.yml': cleanBitbucket });
    const { stdout } = await workspace.run(['check', '-', '.'], { stdin: [cleanCircleci] });
    expect(stdout).toMatch(/\n2 files, no problems\n$/);
  });

  it('that holds nothing is an error', async () => {
    const { exitCode, stdout } = await createWorkspace().run(['check', '-', '--provider', 'gitlab'], {});
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^error file\/empty {2}<stdin>/);
  });

  it('is not read to an end that never comes', async () => {
    const { exitCode, stdout } = await createWorkspace().run(['check', '-'], { stdin: endless() });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^error file\/too-large {2}<stdin>/);
  });
});

function* endless(): Generator<string> {
  for (;;) yield `# ${'x'.repeat(100_000)}\n`;
}
