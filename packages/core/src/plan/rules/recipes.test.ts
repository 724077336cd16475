import { describe, expect, it } from 'vitest';
import { planAgents, planJob, planOf } from '../../testing/plan-builders.js';
import { fixtureProvider, run, triggersOf } from '../../testing/plan-fixture.js';
import type { PlanJob } from '../plan-job.js';
import { checkPlan } from './rules.js';

/** The jobs of a published recipe as they are lifted: https://nx.dev/docs/kb/bring-your-own-compute */
function lifted(index: number, lines: readonly string[], changes: Partial<PlanJob>): Partial<PlanJob> {
  const path = ['jobs', index];
  const steps = lines.map((line, step) => run(line, [...path, 'steps', step]));
  return { origin: { path }, steps, ...changes };
}

type Provider = ReturnType<typeof fixtureProvider>;

function check(provider: Provider, coordinator: Partial<PlanJob>, agents: Partial<PlanJob>): readonly string[] {
  const plan = planOf(planJob(coordinator), planAgents(agents));
  return checkPlan(plan, { provider }).map(({ code, severity, path }) => `${severity} ${code} ${path.join('.')}`);
}

describe('the rules on the recipes of Nx', () => {
  it('find what is wrong with that for GitLab', () => {
    const provider = fixtureProvider({ supports: { 'silence-timeout': 'emulated', 'rerun-guard': 'unsupported' } });
    const coordinator = lifted(
      0,
      [
        'yarn install --cache-folder .yarn-cache --prefer-offline --frozen-lockfile',
        'NX_HEAD=$CI_COMMIT_SHA',
        'NX_BASE=${CI_MERGE_REQUEST_DIFF_BASE_SHA:-$CI_COMMIT_BEFORE_SHA}',
        'yarn nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after=e2e-ci',
        'yarn nx-cloud record -- nx format:check --base=$NX_BASE --head=$NX_HEAD',
        'yarn nx affected --base=$NX_BASE --head=$NX_HEAD -t lint,test,build,e2e-ci --parallel=2',
      ],
      { interruptible: true },
    );
    const triggers = { ...triggersOf({ pullRequests: false, branches: ['*'] }), others: ['tags'] };
    expect(check(provider, coordinator, lifted(1, ['yarn nx-cloud start-agent'], { triggers }))).toEqual([
      'error dte/no-agents-for-trigger jobs.0',
      'error dte/no-agents-for-trigger jobs.1',
      'warning dte/agents-run-on jobs.0',
      'info dte/timeout-order jobs.0.timeouts',
      'info dte/timeout-order jobs.1.timeouts',
      'warning dte/shallow-clone jobs.0',
      'error dte/zero-sha-base jobs.0.steps.2',
      'warning dte/unexported-base jobs.0.steps.1',
      'info dte/duplicate-agent-name jobs.1',
    ]);
  });

  it('find what is wrong with that for CircleCI', () => {
    const provider = fixtureProvider({
      supports: { 'total-timeout': 'unsupported' },
      traits: { shell: 'per-step', clonesAllHistory: true },
    });
    const variable = 'NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT';
    const job = lifted(
      0,
      [
        'npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after=e2e-ci',
        'npx nx-cloud record -- nx format:check',
        'npx nx affected --base=$NX_BASE --head=$NX_HEAD -t lint,test,build,e2e-ci --parallel=2 --configuration=ci',
      ],
      { history: 'full', env: new Map([[variable, { kind: 'text', text: '3' }]]) },
    );
    const setShas = { kind: 'set-base', mainBranch: 'main', origin: { path: ['jobs', 0] } } as const;
    const coordinator = { ...job, steps: [setShas, ...(job.steps ?? [])] };
    const agents = lifted(1, ['npx nx-cloud start-agent'], { history: 'full', silenceTimeoutMinutes: 60 });
    expect(check(provider, coordinator, agents)).toEqual([
      'warning dte/rerun-failed jobs.0',
      'warning dte/agents-run-on jobs.0',
      'warning dte/timeout-order jobs.0.timeouts',
      'info dte/duplicate-agent-name jobs.1',
    ]);
  });

  it('find what is wrong with that for Bitbucket, also on branches and with another number of agents', () => {
    const provider = fixtureProvider({
      supports: { 'silence-timeout': 'emulated' },
      traits: { detectsBranch: false },
    });
    const env = new Map([['NX_BRANCH', { kind: 'branch', of: 'change-request' } as const]]);
    const coordinator = lifted(
      0,
      [
        'export NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT=3',
        'npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after="e2e-ci" --agent-count=3',
        'npx nx-cloud record -- nx format:check',
        'npx nx affected --target=lint,test,build,e2e-ci --parallel=2',
      ],
      { history: 'full', env, triggers: triggersOf({ branches: [] }) },
    );
    const agents = lifted(1, ['npx nx-cloud start-agent'], { env, triggers: triggersOf({ branches: [] }) });
    const always = [
      'warning dte/rerun-failed jobs.0',
      'warning dte/agents-run-on jobs.0',
      'info dte/timeout-order jobs.0.timeouts',
      'info dte/timeout-order jobs.1.timeouts',
      'warning dte/local-main-ref jobs.0.steps.2',
      'info dte/duplicate-agent-name jobs.1',
    ];
    expect(check(provider, coordinator, agents)).toEqual(always);
    const onBranches = { triggers: triggersOf(), count: 4 };
    expect(check(provider, { ...coordinator, triggers: triggersOf() }, { ...agents, ...onBranches })).toEqual([
      'warning dte/branch-unknown jobs.0.env.NX_BRANCH',
      ...always,
      'warning dte/agent-count-drift jobs.0.steps.1',
      'warning dte/agent-count-drift jobs.0.steps.0',
    ]);
  });
});
