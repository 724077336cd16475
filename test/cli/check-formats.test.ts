import { describe, expect, it } from 'vitest';
import { bitbucketWithSharedWarning, bitbucketWithWarning, cleanGitLab, gitlabWithError } from './ci-files.js';
import { createWorkspace } from './workspace.js';

const stageMessage =
  '`build` is in the stage `affected`, but the stages are `.pre`, `build`, `test`, `deploy`, `.post`';

describe('dte check --format json', () => {
  it('prints one value with every key in its place, like compile', async () => {
    const workspace = createWorkspace({ 'apps/.gitlab-ci.yml': gitlabWithError, '.gitlab-ci.yml': cleanGitLab });
    const { exitCode, stdout, stderr } = await workspace.dte('check', '--format', 'json', '--color');
    expect([exitCode, stderr]).toEqual([1, '']);
    const expected = {
      version: 1,
      files: [
        { path: '.gitlab-ci.yml', provider: 'gitlab', status: 'checked' },
        { path: 'apps/.gitlab-ci.yml', provider: 'gitlab', status: 'checked' },
      ],
      diagnostics: [
        {
          code: 'gitlab/undefined-stage',
          severity: 'error',
          message: stageMessage,
          hint: 'add `affected` to `stages`',
          path: null,
          file: 'apps/.gitlab-ci.yml',
          line: 3,
          column: 10,
          endLine: 3,
          endColumn: 18,
          provider: 'gitlab',
          related: [],
        },
      ],
      summary: { errors: 1, warnings: 0, infos: 0 },
    };
    expect(stdout).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  });

  it('tells related places', async () => {
    const { stdout } = await createWorkspace({ 'bitbucket-pipelines.yml': bitbucketWithSharedWarning }).dte(
      'check',
      '--format',
      'json',
    );
    const related = JSON.parse(stdout).diagnostics.flatMap((finding: { related: object[] }) => finding.related);
    expect(related).toContainEqual({
      message: 'repeated here by `*agent`',
      path: null,
      file: 'bitbucket-pipelines.yml',
      line: 10,
      column: 13,
      endLine: 10,
      endColumn: 19,
    });
  });
});

describe('dte check --format gitlab', () => {
  it('prints a code quality report with paths from the root of the repository', async () => {
    const workspace = createWorkspace({ '.git/HEAD': '', 'apps/.gitlab-ci.yml': gitlabWithError, 'docs/a.md': '' });
    const { exitCode, stdout, stderr } = await workspace.run(['check', '--format', 'gitlab', '../apps'], {
      cwd: 'docs',
    });
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toEqual([
      {
        description: `${stageMessage}: add \`affected\` to \`stages\``,
        check_name: 'gitlab/undefined-stage',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: 'major',
        location: { path: 'apps/.gitlab-ci.yml', lines: { begin: 3 } },
      },
    ]);
  });

  it('keeps a fingerprint when lines above come and go, and has each one once', async () => {
    const workspace = createWorkspace({ '.gitlab-ci.yml': gitlabWithError, 'b/.gitlab-ci.yml': gitlabWithError });
    const before = await fingerprints();
    workspace.write('.gitlab-ci.yml', `# a comment\n\n${gitlabWithError}`);
    expect(await fingerprints()).toEqual(before);
    expect(new Set(before).size).toBe(2);

    async function fingerprints(): Promise<readonly string[]> {
      const { stdout } = await workspace.dte('check', '--format', 'gitlab');
      return JSON.parse(stdout).map(({ fingerprint }: { readonly fingerprint: string }) => fingerprint);
    }
  });

  it('knows weights, findings about whole files, and files without findings', async () => {
    const workspace = createWorkspace({
      'bitbucket-pipelines.yml': bitbucketWithWarning,
      'a/.gitlab-ci.yml': cleanGitLab,
    });
    const { exitCode, stdout } = await workspace.dte('check', '--format', 'gitlab', '.', 'none.yml');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { check_name: 'bitbucket/undefined-cache', severity: 'minor' },
      { check_name: 'cli/unreadable', severity: 'major', location: { path: 'none.yml', lines: { begin: 1 } } },
    ]);
    expect((await workspace.dte('check', '--format', 'gitlab', 'a')).stdout).toBe('[]\n');
  });
});

describe('dte check --format sarif', () => {
  it('prints a log with its rules', async () => {
    const workspace = createWorkspace({ '.git/HEAD': '', 'a b/.gitlab-ci.yml': gitlabWithError });
    const { exitCode, stdout, stderr } = await workspace.dte('check', '--format', 'sarif');
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'dte',
              version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
              rules: [
                {
                  id: 'gitlab/undefined-stage',
                  shortDescription: { text: 'A job is in a stage that is not declared' },
                  fullDescription: { text: expect.stringContaining('GitLab refuses the whole file') },
                  help: { text: expect.stringMatching(/\n\nMore: npx dte explain gitlab\/undefined-stage$/) },
                  defaultConfiguration: { level: 'error' },
                },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'gitlab/undefined-stage',
              ruleIndex: 0,
              level: 'error',
              message: { text: `${stageMessage}\nadd \`affected\` to \`stages\`` },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'a%20b/.gitlab-ci.yml', uriBaseId: '%SRCROOT%' },
                    region: { startLine: 3, startColumn: 10, endLine: 3, endColumn: 18 },
                  },
                },
              ],
              partialFingerprints: { 'dteFinding/v1': expect.stringMatching(/^[0-9a-f]{64}$/) },
            },
          ],
        },
      ],
    });
  });

  it('tells weights, related places, and findings about whole files', async () => {
    const workspace = createWorkspace({ 'bitbucket-pipelines.yml': bitbucketWithSharedWarning });
    const { stdout } = await workspace.dte('check', '--format', 'sarif', '.', 'none.yml');
    const [{ results, tool }] = JSON.parse(stdout).runs;
    expect(tool.driver.rules.map(({ id }: { readonly id: string }) => id)).toEqual([
      'bitbucket/undefined-cache',
      'cli/unreadable',
    ]);
    expect(results.at(0)).toMatchObject({ ruleIndex: 0, level: 'warning' });
    expect(results.at(-1)).toMatchObject({
      ruleIndex: 1,
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'none.yml', uriBaseId: '%SRCROOT%' } } }],
    });
    expect(JSON.stringify(results)).toContain('"message":{"text":"repeated here by `*agent`"}');
  });
});
