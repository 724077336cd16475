import { describe, expect, it } from 'vitest';
import { cleanBitbucket, cleanCircleci } from './ci-files.js';
import { createWorkspace } from './workspace.js';

describe('dte explain CODE', () => {
  it('tells what, why, an example with its fix, how to silence it, and where it is known from', async () => {
    const { exitCode, stdout, stderr } = await createWorkspace().dte('explain', 'gitlab/undefined-stage');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^gitlab\/undefined-stage {2}error\nA job is in a stage that is not declared\n\nGitLab refuses /,
    );
    expect(stdout).toMatch(/\nFor example, GitLab CI: - gets it, \+ corrects it\n( {2}.*\n|\n)+/);
    expect(stdout).toMatch(/\n {2}\+ /);
    expect(stdout).toContain('# dte-ignore gitlab/undefined-stage');
    expect(stdout).toContain('rules: { "gitlab/undefined-stage": "off" }');
    expect(stdout).toContain('  https://docs.gitlab.com/ci/yaml/#stages\n  https://github.com/nrwl/nx/issues/20801\n');
    expect(stdout.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });

  it('shows the example of the provider that is asked for, or whose file is here', async () => {
    const title = async (files: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<string> => {
      const { stdout } = await createWorkspace(files).dte('explain', 'dte/start-after-nx', ...argv);
      return /\nFor example, (.*):/.exec(stdout)?.[1] ?? '';
    };
    expect(await title({ 'bitbucket-pipelines.yml': cleanBitbucket })).toBe('Bitbucket Pipelines');
    expect(await title({ '.circleci/config.yml': cleanCircleci })).toBe('CircleCI');
    expect(await title({ '.circleci/config.yml': cleanCircleci }, '--provider', 'gitlab')).toBe('GitLab CI');
    const { stdout } = await createWorkspace().dte('explain', 'dte/start-after-nx', '--provider', 'gitlab');
    expect(stdout).toMatch(/\n--provider shows it for Bitbucket Pipelines and CircleCI\.\n/);
  });

  it('shows the files that lie beside an example', async () => {
    const { stdout } = await createWorkspace().dte('explain', 'dte/rule-without-agent');
    expect(stdout).toMatch(/\nBeside it, \.nx\/workflows\/assignment-rules\.yaml\n {2}assignment-rules:\n/);
  });

  it.each([['model/invalid-name'], ['provider/emulated'], ['cli/no-ci-files'], ['file/syntax'], ['import/no-run']])(
    'knows %s',
    async (code) => {
      const { exitCode, stdout } = await createWorkspace().dte('explain', code);
      expect([exitCode, stdout.split(' ')[0]]).toEqual([0, code]);
      expect(stdout).toContain('\nTo silence it\n');
    },
  );

  it('takes a name without its owner where only one has it', async () => {
    const { exitCode, stdout } = await createWorkspace().dte('explain', 'undefined-stage');
    expect([exitCode, stdout.split(' ')[0]]).toEqual([0, 'gitlab/undefined-stage']);
  });

  it.each([
    ['gitlab/undefined-stagge', 'did you mean `gitlab/undefined-stage`?'],
    ['undefined-stagge', 'did you mean `gitlab/undefined-stage`?'],
    ['gitlb/undefined-stage', 'did you mean `gitlab/undefined-stage`?'],
    ['invalid-cron', 'say which: `model/invalid-cron`, `circleci/invalid-cron`'],
    ['something-entirely-different', '`dte explain` lists all codes'],
  ])('%s is no code', async (given, hint) => {
    expect(await createWorkspace().dte('explain', given)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `error cli/unknown-code\n  there is no code \`${given}\`\n  → ${hint}\n`,
    });
  });

  it('prints one value for programs, with all examples whole', async () => {
    const { exitCode, stdout } = await createWorkspace().dte('explain', 'dte/shallow-clone', '--format', 'json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      codes: [
        {
          code: 'dte/shallow-clone',
          severity: 'warning',
          summary: 'The clone may be too shallow to find what is affected',
          why: expect.stringMatching(/^Nx compares /),
          sources: expect.arrayContaining([expect.any(String)]),
          examples: expect.arrayContaining([
            {
              provider: 'gitlab',
              title: 'GitLab CI',
              failing: expect.stringContaining('script:'),
              fixed: expect.stringContaining('script:'),
              beside: {},
            },
          ]),
        },
      ],
    });
  });

  it('uses colours for people only', async () => {
    const workspace = createWorkspace();
    const run = await workspace.run(['explain', 'gitlab/undefined-stage'], { isTTY: { stdout: true } });
    expect(run.stdout).toContain('\u001B[32m+ ');
    expect((await workspace.dte('explain')).stdout).not.toContain('\u001B');
  });
});

describe('dte explain', () => {
  it('lists every code in one line, below its owner', async () => {
    const { exitCode, stdout, stderr } = await createWorkspace().dte('explain');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout.match(/^\w+(?= {2})/gm)).toEqual([
      'model',
      'dte',
      'provider',
      'circleci',
      'gitlab',
      'bitbucket',
      'file',
      'import',
      'cli',
    ]);
    expect(stdout).toMatch(/^ {2}gitlab\/undefined-stage +error +A job is in a stage that is not declared$/m);
    expect(stdout).toMatch(/\ndte explain CODE tells why, and shows an example with its fix\.\n$/);
  });

  it('prints the whole catalogue for programs', async () => {
    const { stdout } = await createWorkspace().dte('explain', '--format', 'json');
    const { codes } = JSON.parse(stdout);
    expect(codes.length).toBeGreaterThan(100);
    expect(new Set(codes.map(({ code }: { readonly code: string }) => code)).size).toBe(codes.length);
  });
});
