import { noTriggers, planJob, runStep } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { lowerAfterScript, lowerScript } from './script.js';

describe('lowerScript', () => {
  it('sets the environment, enters the working directory and runs the steps', () => {
    const job = planJob({
      env: new Map([['A', { kind: 'text', text: '1' }]]),
      workingDirectory: 'my web',
      steps: [runStep('npm ci')],
    });
    expect(lowerScript(job)).toEqual(['export A=1', "cd 'my web'", 'npm ci']);
  });

  it('says every kind of step in shell', () => {
    const origin = { path: [] };
    const job = planJob({
      triggers: { ...noTriggers, branches: ['trunk'] },
      steps: [
        { kind: 'rerun-guard', origin },
        { kind: 'install-package-manager', name: 'pnpm', version: '10.1.0', origin },
        { kind: 'set-base', mainBranch: 'trunk', origin },
        runStep('pnpm install --frozen-lockfile'),
      ],
    });
    expect(lowerScript(job)).toEqual([
      expect.stringContaining('BITBUCKET_STEP_RUN_NUMBER'),
      'npm install --global --prefix "$HOME/.local" pnpm@10.1.0',
      'export PATH="$HOME/.local/bin:$PATH"',
      'export NX_BASE=$(git rev-parse --verify --quiet HEAD~1 || git rev-parse HEAD)',
      'export NX_HEAD=$BITBUCKET_COMMIT',
      'pnpm install --frozen-lockfile',
    ]);
  });
});

describe('lowerAfterScript', () => {
  it('is empty when nothing runs at the end', () => {
    expect(lowerAfterScript(planJob({ env: new Map([['A', { kind: 'text', text: '1' }]]) }))).toEqual([]);
  });

  it('sets up the fresh shell like the script', () => {
    const job = planJob({
      env: new Map([['A', { kind: 'text', text: '1' }]]),
      workingDirectory: 'web',
      steps: [{ kind: 'install-package-manager', name: 'pnpm', origin: { path: [] } }],
      always: [runStep('pnpm exec nx-cloud fix-ci')],
    });
    expect(lowerAfterScript(job)).toEqual([
      'export A=1',
      'cd web',
      'export PATH="$HOME/.local/bin:$PATH"',
      'pnpm exec nx-cloud fix-ci',
    ]);
  });

  it('runs each of several lines whatever became of the one before', () => {
    const job = planJob({ always: [runStep('npx nx-cloud fix-ci'), runStep('npx nx-cloud stop-all-agents')] });
    expect(lowerAfterScript(job)).toEqual(['set +e', 'npx nx-cloud fix-ci', 'npx nx-cloud stop-all-agents']);
  });
});
