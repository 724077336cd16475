import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
} from '../../testing/plan-fixture.js';
import { checkPlan, planRules } from './rules.js';

const codes = planRules.map(({ code }) => code);

describe('the rules on plans', () => {
  it('find nothing in a healthy plan, whatever the provider can do', () => {
    for (const support of ['native', 'emulated', 'unsupported'] as const) {
      const supports = { 'silence-timeout': support, 'total-timeout': support, 'rerun-guard': support };
      expect(checkPlan(healthyPlan(), { provider: fixtureProvider({ supports }) })).toEqual([]);
    }
  });

  it('are one per code of the catalogue', () => {
    expect([...codes].sort()).toEqual(Object.keys(dteCatalog).sort());
  });

  it('are each in a file of the name of their code', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => /^(?!rules)[a-z-]+\.ts$/.test(file));
    expect(files.map((file) => `dte/${file.replace('.ts', '')}`).sort()).toEqual([...codes].sort());
  });

  it('report all problems of a plan, rule by rule', () => {
    const steps = coordinatorSteps([
      'npx nx affected -t lint',
      'npx nx-cloud start-ci-run --distribute-on=manual --stop-agents-after=e2e',
    ]);
    const jobs = [coordinatorJob({ steps, always: [], retries: 1 }), agentsJob({ env: new Map() })];
    const found = checkPlan(healthyPlan({ jobs }), { provider: fixtureProvider() });
    expect(found.map(({ code }) => code)).toEqual([
      'dte/rerun-failed',
      'dte/start-after-nx',
      'dte/stop-after-unknown',
      'dte/agents-run-on',
      'dte/duplicate-agent-name',
    ]);
    expect(checkPlan(healthyPlan({ jobs }), { provider: fixtureProvider() })).toEqual(found);
  });

  it('tell once what they find in each run that a job is part of', () => {
    const runs = ['build', 'nightly'];
    const jobs = [coordinatorJob({ runs, retries: 1 }), agentsJob({ runs })];
    const found = checkPlan(healthyPlan({ jobs }), { provider: fixtureProvider() });
    expect(found.map(({ code }) => code)).toEqual(['dte/rerun-failed']);
  });

  it('find nothing in a plan without coordinators and agents', () => {
    expect(checkPlan(healthyPlan({ jobs: [] }), { provider: fixtureProvider() })).toEqual([]);
  });
});
