import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
  run,
} from '../../testing/plan-fixture.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanStep } from '../plan-step.js';
import { nodeOrPmMismatch } from './node-or-pm-mismatch.js';

const check = (coordinator: PlanJob, agents: PlanJob) =>
  nodeOrPmMismatch.check(healthyPlan({ jobs: [coordinator, agents] }), { provider: fixtureProvider() });
const pnpm = (version?: string): PlanStep => ({
  kind: 'install-package-manager',
  name: 'pnpm',
  ...(version === undefined ? {} : { version }),
  origin: { path: [] },
});
const pnpmInstall = run('pnpm install --frozen-lockfile', []);

describe('dte/node-or-pm-mismatch', () => {
  it('reports another image on the agents', () => {
    expect(check(coordinatorJob(), agentsJob({ image: 'node:20' }))).toEqual([
      {
        code: 'dte/node-or-pm-mismatch',
        severity: 'warning',
        message: 'the image of agents `agent` is `node:20`, that of coordinator `main` is `node:22`',
        hint: 'use the same image on the coordinator and its agents',
        path: ['agents', 'image'],
        related: [{ message: 'the coordinator starts here', path: ['coordinator'] }],
      },
    ]);
  });

  it('only mentions the image of a labelled pool', () => {
    const agents = agentsJob({ image: 'mcr.microsoft.com/playwright:v1.50.0', label: 'e2e' });
    expect(check(coordinatorJob(), agents).map(({ severity }) => severity)).toEqual(['info']);
  });

  it('reports another package manager on the agents', () => {
    expect(check(coordinatorJob(), agentsJob({ steps: [pnpmInstall] }))).toEqual([
      {
        code: 'dte/node-or-pm-mismatch',
        severity: 'warning',
        message: 'the package manager of agents `agent` is `pnpm`, that of coordinator `main` is `npm`',
        hint: 'use the same package manager on the coordinator and its agents',
        path: ['agents'],
        related: [{ message: 'the coordinator starts here', path: ['coordinator'] }],
      },
    ]);
  });

  it('reports another version of the package manager, where both are known', () => {
    const coordinator = coordinatorJob({ steps: [pnpm('9.1.0'), pnpmInstall] });
    expect(
      check(coordinator, agentsJob({ steps: [pnpm('10.0.0'), pnpmInstall] })).map(({ message }) => message),
    ).toEqual(['the package manager of agents `agent` is `pnpm@10.0.0`, that of coordinator `main` is `pnpm@9.1.0`']);
    expect(check(coordinator, agentsJob({ steps: [pnpm('9.1.0'), pnpmInstall] }))).toEqual([]);
    expect(check(coordinator, agentsJob({ steps: [pnpm(), pnpmInstall] }))).toEqual([]);
  });

  it('reports one difference once', () => {
    const bun = { ...pnpm('1.2.0'), name: 'bun' } as const;
    const coordinator = coordinatorJob({ steps: [pnpm('9.1.0'), pnpmInstall] });
    expect(check(coordinator, agentsJob({ steps: [bun, run('bun install --frozen-lockfile', [])] }))).toHaveLength(1);
    expect(check(coordinator, agentsJob({ steps: [bun, pnpmInstall] }))).toEqual([]);
  });

  it('is silent about what it cannot know', () => {
    const { image: _, ...imageless } = agentsJob({ steps: [run('./setup.sh', [])] });
    expect(check(coordinatorJob({ steps: coordinatorSteps([]) }), imageless)).toEqual([]);
  });

  it('only mentions another variant of one image', () => {
    const severities = (ours: string, theirs: string) =>
      check(coordinatorJob({ image: ours }), agentsJob({ image: theirs })).map(({ severity }) => severity);
    expect(severities('cimg/node:22.1', 'cimg/node:22.1-browsers')).toEqual(['info']);
    expect(severities('node:22-alpine', 'node:22-bookworm')).toEqual(['info']);
    expect(severities('cimg/node:22.1', 'cimg/node:20.1-browsers')).toEqual(['warning']);
  });

  it('is silent about images that are not known', () => {
    expect(check(coordinatorJob({ unknown: ['image'] }), agentsJob({ image: 'node:20' }))).toEqual([]);
    expect(check(coordinatorJob(), agentsJob({ image: '$NODE_IMAGE' }))).toEqual([]);
    expect(check(coordinatorJob(), agentsJob({ image: 'node:<< parameters.node >>' }))).toEqual([]);
  });
});
