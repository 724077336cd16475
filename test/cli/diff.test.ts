import { describe, expect, it } from 'vitest';
import { cleanGitLab } from './ci-files.js';
import { distributedConfig } from './distributed.js';
import { createWorkspace, type Workspace } from './workspace.js';

/** A workspace with what a config compiles to, which is changed afterwards. */
async function compiled(targets?: string): Promise<Workspace> {
  const workspace = createWorkspace({ 'dte.config.ts': distributedConfig(3, targets) });
  expect(await workspace.dte('compile')).toMatchObject({ exitCode: 0 });
  return workspace;
}

describe('dte diff', () => {
  it('tells what is different between two files, and exits with 1', async () => {
    const workspace = await compiled();
    workspace.write('old.gitlab-ci.yml', workspace.read('.gitlab-ci.yml').replace('parallel: 3', 'parallel: 5'));
    expect(await workspace.dte('diff', '.gitlab-ci.yml', 'old.gitlab-ci.yml')).toEqual({
      exitCode: 1,
      stdout: '~ agents 3 → 5\n\n1 difference from .gitlab-ci.yml to old.gitlab-ci.yml\n',
      stderr: '',
    });
  });

  it('tells that there is no difference', async () => {
    const workspace = await compiled();
    workspace.write('b.gitlab-ci.yml', `# the same in other words\n${workspace.read('.gitlab-ci.yml')}`);
    expect(await workspace.dte('diff', '.gitlab-ci.yml', 'b.gitlab-ci.yml')).toEqual({
      exitCode: 0,
      stdout: '.gitlab-ci.yml and b.gitlab-ci.yml mean the same\n',
      stderr: '',
    });
  });

  it.each([
    ['circleci()', '.circleci/config.yml'],
    ['gitlab()', '.gitlab-ci.yml'],
    ['bitbucket()', 'bitbucket-pipelines.yml'],
  ])('compares a config with what it compiles to for %s', async (target, file) => {
    const workspace = await compiled(target);
    expect(await workspace.dte('diff', file, 'dte.config.ts')).toMatchObject({ exitCode: 0, stderr: '' });
    workspace.write('dte.config.ts', distributedConfig(4, target));
    const { exitCode, stdout } = await workspace.dte('diff', file, 'dte.config.ts');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^~ agents 3 → 4\n/);
  });

  it('compiles a config with several targets for the provider of the other side', async () => {
    const workspace = await compiled('circleci(), gitlab(), bitbucket()');
    for (const file of ['.circleci/config.yml', '.gitlab-ci.yml', 'bitbucket-pipelines.yml']) {
      expect(await workspace.dte('diff', 'dte.config.ts', file)).toMatchObject({ exitCode: 0, stderr: '' });
    }
  });

  it('compares two providers', async () => {
    const workspace = await compiled('circleci(), gitlab()');
    const { exitCode, stdout, stderr } = await workspace.dte('diff', '.circleci/config.yml', '.gitlab-ci.yml');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toBe('.circleci/config.yml and .gitlab-ci.yml mean the same\n');
  });

  it('compares two configs', async () => {
    const workspace = createWorkspace({ 'a.config.mjs': distributedConfig(3), 'b.config.mjs': distributedConfig(1) });
    const { exitCode, stdout } = await workspace.dte('diff', 'a.config.mjs', 'b.config.mjs');
    expect([exitCode, stdout.split('\n')[0]]).toEqual([1, '~ agents 3 → 1']);
  });

  it('prints one value for programs', async () => {
    const workspace = await compiled();
    workspace.write('old.gitlab-ci.yml', workspace.read('.gitlab-ci.yml').replace('parallel: 3', 'parallel: 5'));
    const { exitCode, stdout } = await workspace.dte('diff', '.gitlab-ci.yml', 'old.gitlab-ci.yml', '--format', 'json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      left: '.gitlab-ci.yml',
      right: 'old.gitlab-ci.yml',
      changes: [
        {
          words: 'agents 3 → 5',
          what: 'count',
          kind: 'changed',
          name: null,
          of: null,
          before: 3,
          after: 5,
          unknownIn: null,
          subjects: [{ part: 'agents', name: expect.any(String), left: 'jobs[1]', right: 'jobs[1]' }],
        },
      ],
    });
  });
});

describe('a side that cannot be compared', () => {
  it.each([
    ['a file that is not there', 'nowhere.yml', 'cli/unreadable', '  cannot be read: no such file or directory\n'],
    ['a folder', 'ci', 'cli/unreadable', '  cannot be read: illegal operation on a directory\n'],
    ['no YAML', 'broken.gitlab-ci.yml', 'file/syntax', '  → '],
    ['an unknown format', 'odd.yml', 'cli/unknown-format', '  → say it with `--provider`'],
    ['a config that is not there', 'nowhere.ts', 'cli/config-not-found', '  no file `nowhere.ts`\n'],
    ['a config that throws', 'throws.mjs', 'cli/config-not-loadable', '  the config threw: no\n'],
    ['a config without pipelines', 'dte.config.json', 'cli/nothing-to-compile', '`dte.config.json` has settings'],
    ['a config with errors', 'wrong.mjs', 'dte/stop-after-unknown', '`nope`'],
  ])('is told for %s', async (_, name, code, text) => {
    const workspace = createWorkspace({
      '.gitlab-ci.yml': cleanGitLab,
      'broken.gitlab-ci.yml': 'a: [\n',
      'ci/keep': '',
      'odd.yml': 'a: 1\n',
      'throws.mjs': "throw new Error('no');\n",
      'dte.config.json': '{}',
      'wrong.mjs': distributedConfig().replace('agents:', "nx: { stopAfter: ['nope'] }, agents:"),
    });
    for (const sides of [
      [name, '.gitlab-ci.yml'],
      ['.gitlab-ci.yml', name],
    ]) {
      const { exitCode, stdout, stderr } = await workspace.dte('diff', ...sides);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`error ${code}`);
      expect(stderr).toContain(text);
    }
  });

  it('is told for both', async () => {
    const { exitCode, stderr } = await createWorkspace().dte('diff', 'a.yml', 'b.yml');
    expect([exitCode, stderr.match(/^error .*/gm)]).toEqual([
      2,
      ['error cli/unreadable  a.yml', 'error cli/unreadable  b.yml'],
    ]);
  });

  it('may be of a provider that only the user knows', async () => {
    const workspace = await compiled();
    workspace.write('jobs.txt', workspace.read('.gitlab-ci.yml'));
    expect(await workspace.dte('diff', '--provider', 'gitlab', 'jobs.txt', '.gitlab-ci.yml')).toMatchObject({
      exitCode: 0,
    });
  });
});

describe('a config with several pipelines', () => {
  const several = distributedConfig()
    .replace(
      'export default',
      "const nightly = definePipeline({ ...base, name: 'nightly', agents: { count: 9 } });\nexport default",
    )
    .replace("const pipeline = definePipeline({\n  name: 'ci',", "const base = {\n  name: 'ci',")
    .replace('agents: { count: 3 },\n});', 'agents: { count: 3 },\n};\nconst pipeline = definePipeline(base);')
    .replace(
      'defineConfig({ pipeline, targets: [gitlab()] })',
      `defineConfig([
  { pipeline, targets: [gitlab({ path: 'ci/main.gitlab-ci.yml' })] },
  { pipeline: nightly, targets: [gitlab({ path: 'ci/nightly.gitlab-ci.yml' })] },
])`,
    );

  it('is compared by the pipeline that writes the file', async () => {
    const workspace = createWorkspace({ 'dte.config.mjs': several });
    await workspace.dte('compile');
    for (const name of ['main', 'nightly']) {
      const { exitCode, stderr } = await workspace.dte('diff', `ci/${name}.gitlab-ci.yml`, 'dte.config.mjs');
      expect([exitCode, stderr]).toEqual([0, '']);
    }
  });

  it('is compared by the pipeline that is named', async () => {
    const workspace = createWorkspace({ 'dte.config.mjs': several });
    await workspace.dte('compile');
    workspace.write('.gitlab-ci.yml', workspace.read('ci/main.gitlab-ci.yml'));
    expect(await workspace.dte('diff', '.gitlab-ci.yml', 'dte.config.mjs')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `error cli/which-pipeline  dte.config.mjs
  the config has 2 pipelines
  → say which with \`--pipeline\`: \`ci\`, \`nightly\`

`,
    });
    const named = await workspace.dte('diff', '.gitlab-ci.yml', 'dte.config.mjs', '--pipeline', 'nightly');
    expect(named.stdout).toContain('~ agents 3 → 9\n');
    const wrong = await workspace.dte('diff', '.gitlab-ci.yml', 'dte.config.mjs', '--pipeline', 'nigthly');
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain(
      '  the config has no pipeline `nigthly`\n  → did you mean `nightly`? Otherwise say which',
    );
  });
});
