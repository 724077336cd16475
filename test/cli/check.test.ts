import { describe, expect, it } from 'vitest';
import {
  bitbucketWithSharedWarning,
  bitbucketWithWarning,
  cleanBitbucket,
  cleanCircleci,
  cleanGitLab,
  gitlabWithError,
} from './ci-files.js';
import { createWorkspace } from './workspace.js';

describe('dte check', () => {
  it('says what it checked when there is nothing to say', async () => {
    const workspace = createWorkspace({
      '.circleci/config.yml': cleanCircleci,
      '.gitlab-ci.yml': cleanGitLab,
      'bitbucket-pipelines.yml': cleanBitbucket,
    });
    expect(await workspace.dte('check')).toEqual({
      exitCode: 0,
      stdout: `✓ .circleci/config.yml     CircleCI · distributes no tasks
✓ .gitlab-ci.yml           GitLab CI · distributes no tasks
✓ bitbucket-pipelines.yml  Bitbucket Pipelines · distributes no tasks

3 files, no problems
`,
      stderr: '',
    });
  });

  it('shows a finding with its line, and exits with 1', async () => {
    const workspace = createWorkspace({ '.gitlab-ci.yml': gitlabWithError });
    expect(await workspace.dte('check', '.gitlab-ci.yml')).toEqual({
      exitCode: 1,
      stdout: `error gitlab/undefined-stage  .gitlab-ci.yml:3:10
  \`build\` is in the stage \`affected\`, but the stages are \`.pre\`, \`build\`, \`test\`, \`deploy\`, \`.post\`
  3 │   stage: affected
    │          ^^^^^^^^
  → add \`affected\` to \`stages\`

✗ .gitlab-ci.yml  GitLab CI · distributes no tasks

1 file, 1 error
`,
      stderr: '',
    });
  });

  it('takes warnings for what they are, unless told otherwise', async () => {
    const workspace = createWorkspace({ 'bitbucket-pipelines.yml': bitbucketWithWarning });
    const usual = await workspace.dte('check');
    expect(usual.exitCode).toBe(0);
    expect(usual.stdout).toMatch(/^warning bitbucket\/undefined-cache {2}bitbucket-pipelines\.yml:5:13\n/);
    expect(usual.stdout).toMatch(/\n! bitbucket-pipelines\.yml .*\n\n1 file, 1 warning\n$/);
    const strict = await workspace.dte('check', '--strict');
    expect(strict.exitCode).toBe(1);
    expect(strict.stdout).toMatch(/\n1 file, 1 warning \(forbidden by --strict\)\n$/);
  });

  it('tells the same finding of two files twice', async () => {
    const workspace = createWorkspace({ 'a/.gitlab-ci.yml': gitlabWithError, 'b/.gitlab-ci.yml': gitlabWithError });
    const { stdout } = await workspace.dte('check');
    expect(stdout.match(/^error .*$/gm)).toEqual([
      'error gitlab/undefined-stage  a/.gitlab-ci.yml:3:10',
      'error gitlab/undefined-stage  b/.gitlab-ci.yml:3:10',
    ]);
    expect(stdout).toMatch(/\n2 files, 2 errors\n$/);
  });

  it('shows paths from the folder that people are in', async () => {
    const workspace = createWorkspace({ 'a/.gitlab-ci.yml': gitlabWithError, 'b/keep': '' });
    const { stdout } = await workspace.run(['check', '../a'], { cwd: 'b' });
    expect(stdout).toContain('error gitlab/undefined-stage  ../a/.gitlab-ci.yml:3:10\n');
  });

  it('shows the places that led to a finding', async () => {
    const workspace = createWorkspace({ 'bitbucket-pipelines.yml': bitbucketWithSharedWarning });
    const { stdout } = await workspace.dte('check');
    expect(stdout).toContain(`
   5 │           - yarnn
     │             ^^^^^
   ⋮ │
  10 │     - step: *agent
     │             ------ repeated here by \`*agent\`
`);
  });

  it('counts coordinator and agents', async () => {
    const workspace = createWorkspace({ 'dte.config.mjs': quickstart });
    await workspace.dte('compile');
    const { exitCode, stdout } = await workspace.dte('check');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('✓ .gitlab-ci.yml  GitLab CI · 1 coordinator · 3 agents\n');
  });

  it('lists no files when they are too many for a table', async () => {
    const files = Array.from({ length: 21 }, (_, index) => [`${index}/.gitlab-ci.yml`, cleanGitLab] as const);
    const { stdout } = await createWorkspace(Object.fromEntries(files)).dte('check');
    expect(stdout).toBe('21 files, no problems\n');
  });

  it('uses colours for people only', async () => {
    const workspace = createWorkspace({ '.gitlab-ci.yml': gitlabWithError });
    expect((await workspace.run(['check'], { isTTY: { stdout: true } })).stdout).toContain('\u001B[31merror');
    expect((await workspace.dte('check')).stdout).not.toContain('\u001B');
    expect((await workspace.dte('check', '--color')).stdout).toContain('\u001B[31merror');
  });
});

const quickstart = `import { affected, defineConfig, definePipeline } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['build'] })],
  agents: { count: 3 },
});
export default defineConfig({ pipeline, targets: [gitlab()] });
`;
