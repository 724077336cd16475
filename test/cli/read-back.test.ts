import { describe, expect, it } from 'vitest';
import { createWorkspace } from './workspace.js';

const config = (more: string): string => `import { affected, defineConfig, definePipeline } from '@dtekit/core';
import { gitlab, gitlabJob } from '@dtekit/gitlab';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['build'] })],
  agents: { count: 3 },
  ${more}
});
export default defineConfig({ pipeline, targets: [gitlab()] });
`;

describe('a file that is more than its plan', () => {
  it('is not written when an override takes the agents away from the coordinator', async () => {
    const override = `overrides: { gitlab: { jobs: { agent: { rules: [{ if: '$CI_COMMIT_TAG' }] } } } },`;
    const workspace = createWorkspace({ 'dte.config.ts': config(override) });
    const { exitCode, stdout, stderr } = await workspace.dte('compile');
    expect(exitCode).toBe(1);
    expect(stdout).toBe('✗ failed  .gitlab-ci.yml  GitLab CI\n');
    expect(stderr).toContain('error dte/no-agents-for-trigger');
    expect(workspace.exists('.gitlab-ci.yml')).toBe(false);
  });

  it('is written, and it is told that an override takes a timeout away', async () => {
    const override = `overrides: { gitlab: { jobs: { main: { timeout: null } } } },`;
    const workspace = createWorkspace({ 'dte.config.ts': config(override) });
    const { exitCode, stderr } = await workspace.dte('compile');
    expect(exitCode).toBe(0);
    expect(stderr).toContain('note dte/timeout-order  coordinator · gitlab');
    expect(workspace.exists('.gitlab-ci.yml')).toBe(true);
  });

  it('is written without a word when nothing is undone', async () => {
    const native = `jobs: [gitlabJob({ name: 'audit', order: 'before', definition: { script: ['./audit.sh'] } })],`;
    const workspace = createWorkspace({ 'dte.config.ts': config(native) });
    const { exitCode, stderr } = await workspace.dte('compile');
    expect(exitCode).toBe(0);
    expect(stderr).not.toContain('dte/');
  });
});
