import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { distributedConfig } from './distributed.js';
import { createWorkspace, type Workspace } from './workspace.js';

/** Codes of the findings about the file that a config compiles to, which lies in the repository beside other files. */
async function codesIn(workspace: Workspace): Promise<readonly string[]> {
  await workspace.dte('compile');
  workspace.write('.git/HEAD', '');
  const { stdout } = await workspace.dte('check', '.gitlab-ci.yml', '--format', 'json');
  const { diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] } = JSON.parse(stdout);
  return diagnostics.map(({ code }) => code).filter((code) => code.startsWith('dte/'));
}

describe('what lies beside a CI file', () => {
  it('is nothing: then nothing is said of it', async () => {
    expect(await codesIn(createWorkspace({ 'dte.config.ts': distributedConfig() }))).toEqual([]);
  });

  it.each(['.nx/ci-config.yaml', '.nx/ci-config.yml'])('may be %s, which excludes the flags', async (path) => {
    const files = { 'dte.config.ts': distributedConfig(), [path]: 'dte: { distribute-on: manual }\n' };
    expect(await codesIn(createWorkspace(files))).toEqual(['dte/mixed-config']);
  });

  it('may be the assignment rules that the flag names', async () => {
    const config = distributedConfig().replace(
      'agents: { count: 3 }',
      "nx: { assignmentRules: [{ targets: ['build'], runOn: [{ agent: 'small' }] }] }, agents: { count: 3, label: 'small' }",
    );
    const workspace = createWorkspace({ 'dte.config.ts': config });
    expect(await codesIn(workspace)).toEqual([]);
    const rules = workspace.read('.nx/workflows/assignment-rules.yaml');
    workspace.write('.nx/workflows/assignment-rules.yaml', rules.replace('agent: small', 'agent: large'));
    const { stdout } = await workspace.dte('check', '.gitlab-ci.yml');
    expect(stdout).toMatch(/^error dte\/rule-without-agent {2}\.nx\/workflows\/assignment-rules\.yaml:\d+:\d+$/m);
    expect(stdout).toMatch(/\n {2,}\d+ │ .*agent: large\n/);
  });

  it('is looked for from the root of the repository, and never outside of it', async () => {
    const workspace = createWorkspace({
      'repo/dte.config.ts': distributedConfig(),
      'secret/ci-config.yaml': 'dte: {}\n',
    });
    await workspace.run(['compile'], { cwd: 'repo' });
    mkdirSync(join(workspace.root, 'repo/.nx'));
    symlinkSync('../../secret/ci-config.yaml', join(workspace.root, 'repo/.nx/ci-config.yaml'));
    const { stdout } = await workspace.run(['check', 'repo/.gitlab-ci.yml'], {});
    expect(stdout).not.toContain('dte/mixed-config');
    workspace.write('.git/HEAD', '');
    expect((await workspace.run(['check', 'repo/.gitlab-ci.yml'], {})).stdout).not.toContain('dte/mixed-config');
  });

  it('may be included', async () => {
    const workspace = createWorkspace({
      '.git/HEAD': '',
      '.gitlab-ci.yml': "include: { local: '/ci/stages.yml' }\nbuild:\n  stage: affected\n  script: [npm test]\n",
      'ci/stages.yml': 'stages: [affected]\n',
    });
    expect(await workspace.dte('check', '.gitlab-ci.yml')).toMatchObject({ exitCode: 0 });
    workspace.write('ci/stages.yml', 'stages: [build]\n');
    expect(await workspace.dte('check', '.gitlab-ci.yml')).toMatchObject({ exitCode: 1 });
  });

  it('is not there for standard input, unless it stands for a file', async () => {
    const workspace = createWorkspace({
      'dte.config.ts': distributedConfig(),
      '.nx/ci-config.yaml': 'dte: { distribute-on: manual }\n',
    });
    await workspace.dte('compile');
    const stdin = [workspace.read('.gitlab-ci.yml')];
    expect((await workspace.run(['check', '-'], { stdin })).stdout).not.toContain('dte/mixed-config');
    const named = await workspace.run(['check', '-', '--stdin-name', '.gitlab-ci.yml'], { stdin });
    expect(named.stdout).toContain('dte/mixed-config');
  });
});
