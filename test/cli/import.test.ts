import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanGitLab } from './ci-files.js';
import { distributedConfig } from './distributed.js';
import { createWorkspace, type Workspace } from './workspace.js';

async function compiled(target = 'gitlab()'): Promise<Workspace> {
  const workspace = createWorkspace({ 'made.config.mjs': distributedConfig(3, target) });
  expect(await workspace.dte('compile', 'made.config.mjs')).toMatchObject({ exitCode: 0 });
  return workspace;
}

describe('dte import', () => {
  it('names the file as it is seen from the folder that the config compiles to', async () => {
    const distributed = readFileSync(join(import.meta.dirname, '../../examples/hand-written/.gitlab-ci.yml'), 'utf8');
    const files = { '.git/HEAD': '', 'sub/.gitlab-ci.yml': distributed, 'ci/dte.yml': distributed };
    const workspace = createWorkspace(files);
    expect(await workspace.run(['import', '.gitlab-ci.yml'], { cwd: 'sub' })).toMatchObject({ exitCode: 0 });
    expect(workspace.read('sub/dte.config.ts')).toContain('targets: [gitlab()]');
    await workspace.dte('import', 'ci/dte.yml', '--provider', 'gitlab');
    expect(workspace.read('dte.config.ts')).toContain("gitlab({ path: 'ci/dte.yml' })");
  });

  it('writes a config and says what to do with it', async () => {
    const workspace = await compiled();
    expect(await workspace.dte('import', '.gitlab-ci.yml')).toEqual({
      exitCode: 0,
      stdout: `✓ created  dte.config.ts

Next:
  1. Install what it imports: \`npm install --save-dev @dtekit/cli @dtekit/core @dtekit/gitlab\`.
  2. See what compiling it would change: \`npx dte diff .gitlab-ci.yml dte.config.ts\`.
  3. Replace the file: \`npx dte compile --force\`.
`,
      stderr: '',
    });
    expect(workspace.read('dte.config.ts')).toContain('agents: { count: 3 },\n');
  });

  it.each([
    ['circleci()', '.circleci/config.yml'],
    ['gitlab()', '.gitlab-ci.yml'],
    ['bitbucket()', 'bitbucket-pipelines.yml'],
  ])('keeps what a file for %s means', async (target, file) => {
    const workspace = await compiled(target);
    expect(await workspace.dte('import', file)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await workspace.dte('diff', file, 'dte.config.ts')).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('writes another file, for another path, and says how it is compiled', async () => {
    const workspace = await compiled("gitlab({ path: 'ci/main.gitlab-ci.yml' })");
    workspace.write('.git/HEAD', '');
    const { exitCode, stdout } = await workspace.dte('import', 'ci/main.gitlab-ci.yml', '--out', 'conf/ci.config.ts');
    expect(exitCode).toBe(0);
    expect(workspace.read('conf/ci.config.ts')).toContain("gitlab({ path: 'ci/main.gitlab-ci.yml' })");
    expect(stdout).toContain('`npx dte diff ci/main.gitlab-ci.yml conf/ci.config.ts`');
    expect(stdout).toContain('`npx dte compile conf/ci.config.ts --out . --force`');
  });

  it('never replaces a file', async () => {
    const workspace = await compiled();
    workspace.write('dte.config.ts', 'mine');
    expect(await workspace.dte('import', '.gitlab-ci.yml')).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `error cli/config-exists  dte.config.ts
  \`dte.config.ts\` exists already
  → write to another file with \`--out\`, or move this one away

Nothing was written.
`,
    });
    expect(workspace.read('dte.config.ts')).toBe('mine');
  });

  it('says why a file cannot be made', async () => {
    const workspace = await compiled();
    const { exitCode, stderr } = await workspace.dte('import', '.gitlab-ci.yml', '--out', 'package.json/dte.config.ts');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^error cli\/unwritable .*\n {2}cannot write `package\.json\/dte\.config\.ts`: /);
  });

  it('lists what could not be carried over, with its lines', async () => {
    const workspace = await compiled();
    const text = workspace.read('.gitlab-ci.yml').replace('  stage: ', '  environment: review\n  stage: ');
    workspace.write('.gitlab-ci.yml', `${text}\npages:\n  stage: dte\n  image: node:22\n  trigger: other/project\n`);
    const { exitCode, stdout, stderr } = await workspace.dte('import', '.gitlab-ci.yml');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('✓ created  dte.config.ts');
    expect(stderr).toMatch(/^(warning|note) import\/[a-z-]+ {2}\.gitlab-ci\.yml:\d+:\d+\n/);
  });

  it('of a file without a run writes nothing', async () => {
    const workspace = createWorkspace({ '.gitlab-ci.yml': cleanGitLab });
    expect(await workspace.dte('import', '.gitlab-ci.yml')).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringMatching(/^error import\/no-run {2}\.gitlab-ci\.yml[\s\S]*\nNothing was written\.\n$/),
    });
    expect(workspace.exists('dte.config.ts')).toBe(false);
  });

  it.each([
    ['nowhere.yml', 2, 'cli/unreadable'],
    ['odd.yml', 2, 'cli/unknown-format'],
    ['broken.gitlab-ci.yml', 1, 'file/syntax'],
  ])('of %s exits with %i', async (name, status, code) => {
    const workspace = createWorkspace({ 'odd.yml': 'a: 1\n', 'broken.gitlab-ci.yml': 'a: [\n' });
    const { exitCode, stdout, stderr } = await workspace.dte('import', name);
    expect([exitCode, stdout]).toEqual([status, '']);
    expect(stderr).toMatch(new RegExp(`^error ${code} `));
    expect(workspace.exists('dte.config.ts')).toBe(false);
  });

  it('takes the word of the user for the provider', async () => {
    const workspace = await compiled();
    workspace.write('jobs.txt', workspace.read('.gitlab-ci.yml'));
    expect(await workspace.dte('import', 'jobs.txt', '--provider', 'gitlab')).toMatchObject({ exitCode: 0 });
  });
});
