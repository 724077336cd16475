import type { PlanJob } from '@dtekit/core/provider';
import { planAgents, planJob, runStep } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { lowerSetBase } from './base.js';
import { lowerScript } from './script.js';

describe('lowerScript', () => {
  it('puts what a coordinator does before it starts the run into before_script, with which script shares its shell', () => {
    const setBase = { kind: 'set-base', mainBranch: 'main', origin: { path: ['coordinator'] } } as const;
    const steps = [
      runStep('npm ci'),
      setBase,
      runStep('npx nx-cloud start-ci-run'),
      runStep('npx nx affected -t build'),
    ];
    expect(textsOf(planJob({ steps }))).toEqual({
      before_script: ['npm ci', ...lowerSetBase(setBase)],
      script: ['npx nx-cloud start-ci-run', 'npx nx affected -t build'],
      after_script: [],
    });
  });

  it('finds the start command of the other dialect as well', () => {
    const steps = [runStep('npm ci'), runStep('npx nx-cloud start-nx-agents'), runStep('npx nx run-many -t build')];
    expect(textsOf(planJob({ steps })).before_script).toEqual(['npm ci']);
  });

  it('puts everything of an agent into script', () => {
    expect(textsOf(planAgents())).toEqual({
      before_script: [],
      script: ['npm ci', 'npx nx-cloud start-agent'],
      after_script: [],
    });
  });

  it('puts everything of a coordinator that never starts the run into script', () => {
    expect(textsOf(planJob({ steps: [runStep('npm ci')] })).script).toEqual(['npm ci']);
  });

  it('enters the workspace once per shell', () => {
    const job = { workingDirectory: 'apps/my shop', always: [runStep('npx --yes nx-cloud stop-all-agents')] };
    expect(textsOf(planJob(job))).toEqual({
      before_script: ["cd 'apps/my shop'", 'npm ci'],
      script: ['npx nx-cloud start-ci-run', 'npx nx affected -t build'],
      after_script: ["cd 'apps/my shop'", 'npx --yes nx-cloud stop-all-agents'],
    });
    expect(textsOf(planAgents(job)).script[0]).toBe("cd 'apps/my shop'");
  });

  it('runs each of several last commands, whatever the others do', () => {
    const always = [runStep('npx nx-cloud fix-ci'), runStep('npx --yes nx-cloud stop-all-agents')];
    expect(textsOf(planJob({ always })).after_script).toEqual([
      'set +e',
      'npx nx-cloud fix-ci',
      'npx --yes nx-cloud stop-all-agents',
    ]);
  });

  it('finds an installed package manager again in the shell of after_script', () => {
    const steps = [{ kind: 'install-package-manager', name: 'pnpm', origin: { path: [] } } as const, runStep('pnpm i')];
    expect(textsOf(planAgents({ steps, always: [runStep('pnpm exec nx-cloud fix-ci')] }))).toEqual({
      before_script: [],
      script: ['npm install --global --prefix "$HOME/.local" pnpm', 'export PATH="$HOME/.local/bin:$PATH"', 'pnpm i'],
      after_script: ['export PATH="$HOME/.local/bin:$PATH"', 'pnpm exec nx-cloud fix-ci'],
    });
  });

  it('remembers where each line comes from', () => {
    const steps = [runStep('npx nx-cloud start-agent', ['agents', 'before', 0])];
    expect(lowerScript(planAgents({ steps })).script[0]?.origin).toEqual(['agents', 'before', 0]);
  });
});

function textsOf(job: PlanJob): Record<'before_script' | 'script' | 'after_script', readonly string[]> {
  const { before_script, script, after_script } = lowerScript(job);
  const texts = (lines: typeof script) => lines.map(({ text }) => text);
  return { before_script: texts(before_script), script: texts(script), after_script: texts(after_script) };
}
