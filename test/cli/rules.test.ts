import { describe, expect, it } from 'vitest';
import { bitbucketWithWarning, gitlabWithError } from './ci-files.js';
import { configSource } from './configs.js';
import { createWorkspace } from './workspace.js';

const json = (rules: object): string => JSON.stringify({ rules }, null, 2);
const settingsOnly = (rules: string): string =>
  `import { defineConfig } from '@dtekit/core';\n\nexport default defineConfig({\n  rules: ${rules},\n});\n`;

describe('the rules of a config', () => {
  it.each([
    ['dte.config.json', json({ 'gitlab/undefined-stage': 'off' })],
    ['dte.config.json', json({ 'gitlab/*': 'off' })],
    ['dte.config.ts', settingsOnly("{ 'gitlab/undefined-stage': 'off' }")],
    [
      'dte.config.mjs',
      configSource('alpha()').replace('defineConfig({', "defineConfig({ rules: { 'gitlab/*': 'off' },"),
    ],
  ])('in %s turn a finding off', async (name, text) => {
    const workspace = createWorkspace({ [name]: text, '.gitlab-ci.yml': gitlabWithError });
    const { exitCode, stdout, stderr } = await workspace.dte('check');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/1 file, no problems\n$/);
  });

  it('give findings another weight', async () => {
    const rules = { 'gitlab/*': 'off', 'gitlab/undefined-stage': 'info', 'bitbucket/undefined-cache': 'error' };
    const workspace = createWorkspace({
      'dte.config.json': json(rules),
      '.gitlab-ci.yml': gitlabWithError,
      'bitbucket-pipelines.yml': bitbucketWithWarning,
    });
    const { exitCode, stdout } = await workspace.dte('check');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^note gitlab\/undefined-stage /);
    expect(stdout).toMatch(/\n2 files, 1 error, 1 note\n$/);
  });

  it('hold for findings of the command, too', async () => {
    const workspace = createWorkspace({ 'dte.config.json': json({ 'cli/no-ci-files': 'warning' }) });
    expect(await workspace.dte('check')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^warning cli\//),
    });
  });

  it('are taken from the file that is named', async () => {
    const workspace = createWorkspace({
      'ci/rules.json': json({ 'gitlab/*': 'off' }),
      'dte.config.json': json({ 'gitlab/*': 'error' }),
      '.gitlab-ci.yml': gitlabWithError,
    });
    expect((await workspace.dte('check')).exitCode).toBe(1);
    expect((await workspace.dte('check', '--config', 'ci/rules.json')).exitCode).toBe(0);
  });

  it('of a folder above do not count', async () => {
    const workspace = createWorkspace({
      'dte.config.json': json({ 'gitlab/*': 'off' }),
      'a/.gitlab-ci.yml': gitlabWithError,
    });
    expect((await workspace.run(['check'], { cwd: 'a' })).exitCode).toBe(1);
  });
});

describe('rules that are wrong', () => {
  it.each([
    [
      { 'gitlab/undefined-stag': 'off' },
      '`rules` names `gitlab/undefined-stag`, and there is no such code',
      'did you mean `gitlab/undefined-stage`?',
    ],
    [{ 'gitlb/*': 'off' }, '`rules` names `gitlb/*`, and there is no such code', 'did you mean `gitlab/*`?'],
    [
      { 'no-such-thing-at-all': 'off' },
      '`rules` names `no-such-thing-at-all`, and there is no such code',
      '`dte explain` lists all codes',
    ],
    [{ 'gitlab/*': 'warn' }, '`rules` sets `gitlab/*` to `warn`', 'use one of `off`, `info`, `warning`, `error`'],
    [{ 'gitlab/*': 'warnin' }, '`rules` sets `gitlab/*` to `warnin`', 'did you mean `warning`?'],
    [{ 'gitlab/*': 2 }, '`rules` sets `gitlab/*` to `2`', 'use one of `off`, `info`, `warning`, `error`'],
  ])('%j', async (rules, message, hint) => {
    const workspace = createWorkspace({ 'dte.config.json': json(rules), '.gitlab-ci.yml': gitlabWithError });
    const { exitCode, stdout } = await workspace.dte('check', '--format', 'json');
    expect(exitCode).toBe(2);
    // The files are checked all the same, as if there were no rules.
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { code: 'cli/config-invalid', severity: 'error', message, hint, file: 'dte.config.json', line: 3 },
      { code: 'gitlab/undefined-stage' },
    ]);
  });

  it('are all told, each with its line', async () => {
    const workspace = createWorkspace({
      'dte.config.ts': settingsOnly("{ 'dte/nope-nope-nope': 'off', 'dte/*': 3 }"),
      '.gitlab-ci.yml': 'build:\n  script: [make]\n',
    });
    const { exitCode, stdout, stderr } = await workspace.dte('check');
    expect([exitCode, stderr]).toEqual([2, '']);
    expect(stdout.match(/^error .*|^ {2}`rules.*/gm)).toEqual([
      'error cli/config-invalid  dte.config.ts:4:3',
      '  `rules` names `dte/nope-nope-nope`, and there is no such code',
      'error cli/config-invalid  dte.config.ts:4:3',
      '  `rules` sets `dte/*` to `3`',
    ]);
  });

  it.each([
    ['[]', 'the config is no object'],
    ['{ "rules": [] }', '`rules` is no object'],
    ['{ "rules": {}, "pipeline": {} }', 'a config in JSON has no `pipeline`'],
  ])('%s', async (text, message) => {
    const { exitCode, stdout } = await createWorkspace({ 'dte.config.json': text }).dte('check');
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/^error cli\/config-invalid {2}dte\.config\.json:1:1\n/);
    expect(stdout).toContain(`  ${message}\n`);
  });

  it('may be no JSON', async () => {
    const { exitCode, stdout } = await createWorkspace({ 'dte.config.json': '{\n  "rules": {\n' }).dte('check');
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/^error cli\/config-not-loadable {2}dte\.config\.json:\d+:\d+\n {2}syntax error: /);
  });

  it('may be in a file that is not there, or in several', async () => {
    const workspace = createWorkspace({ 'dte.config.json': '{}', 'dte.config.ts': settingsOnly('{}') });
    const missing = await workspace.dte('check', '--config', 'nowhere.json');
    expect([missing.exitCode, missing.stdout.split('\n')[1]]).toEqual([2, '  no file `nowhere.json`']);
    const several = await workspace.dte('check');
    expect(several.exitCode).toBe(2);
    expect(several.stdout).toContain('  several configs in this folder: `dte.config.ts`, `dte.config.json`\n');
  });

  it('of a provider that is not ours cannot be known', async () => {
    const source = configSource('alpha()').replace('defineConfig({', "defineConfig({ rules: { 'alpha/odd': 'off' },");
    expect((await createWorkspace({ 'dte.config.ts': source }).dte('compile')).exitCode).toBe(0);
  });
});

describe('a config without pipelines', () => {
  it.each([
    ['dte.config.json', '{ "rules": {} }'],
    ['dte.config.ts', settingsOnly('{}')],
    ['dte.config.mjs', "import { defineConfig } from '@dtekit/core';\nexport default defineConfig([]);\n"],
  ])('in %s has nothing to compile', async (name, text) => {
    const { exitCode, stdout, stderr } = await createWorkspace({ [name]: text }).dte('compile');
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`error cli/nothing-to-compile
  \`${name}\` has settings but no pipeline to compile
  → give \`defineConfig\` a pipeline with its targets, or check files with \`dte check\`

1 error
Nothing was written.
`);
  });

  it('is good enough for a check', async () => {
    const workspace = createWorkspace({ 'dte.config.json': '{}', '.gitlab-ci.yml': gitlabWithError });
    expect((await workspace.dte('check')).exitCode).toBe(1);
  });
});

describe('the rules of a config that is compiled', () => {
  interface Compiled {
    readonly exitCode: number;
    readonly files: readonly { readonly status: string }[];
    readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
  }

  async function compiled(rules: string, targets = 'alpha()', more = ''): Promise<Compiled> {
    const settings = `safeguards: { completion: false }, ${more}`;
    const source = configSource(targets, settings).replace('defineConfig({', `defineConfig({ rules: ${rules},`);
    const { exitCode, stdout } = await createWorkspace({ 'dte.config.ts': source }).dte('compile', '--format', 'json');
    return { exitCode, ...JSON.parse(stdout) };
  }

  it('turn its findings off, or make errors of them', async () => {
    const usual = await compiled('{}');
    expect(usual.exitCode).toBe(0);
    expect(usual.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'dte/agents-run-on', severity: 'warning' }),
    );
    expect((await compiled("{ 'dte/*': 'off' }")).diagnostics).toEqual([]);
    expect(await compiled("{ 'dte/*': 'off', 'dte/agents-run-on': 'error' }")).toMatchObject({
      exitCode: 1,
      files: [{ status: 'failed' }],
      diagnostics: [{ code: 'dte/agents-run-on', severity: 'error' }],
    });
  });

  it('hold for what a target says', async () => {
    const finding = "{ findings: [{ code: 'alpha/odd', severity: 'info', message: 'odd' }] }";
    expect(await compiled("{ 'dte/*': 'off', 'alpha/*': 'error' }", `alpha(${finding})`)).toMatchObject({
      exitCode: 1,
    });
    expect(await compiled("{ 'dte/*': 'off', 'alpha/*': 'off' }", `alpha(${finding})`)).toMatchObject({
      diagnostics: [],
    });
  });

  it('change nothing where there is no file', async () => {
    const finding = "{ findings: [{ code: 'alpha/odd', severity: 'error', message: 'odd' }] }";
    expect(await compiled("{ 'dte/*': 'off', 'alpha/*': 'off' }", `alpha(${finding})`)).toMatchObject({
      exitCode: 1,
      files: [{ status: 'failed' }],
      diagnostics: [{ code: 'alpha/odd', severity: 'error' }],
    });
  });

  it('change nothing where there is no pipeline', async () => {
    const refused = await compiled("{ 'dte/*': 'off' }", 'alpha()', "nx: { stopAfter: ['nope'] },");
    expect(refused).toMatchObject({
      exitCode: 1,
      diagnostics: [{ code: 'dte/stop-after-unknown', severity: 'error' }],
    });
  });
});
