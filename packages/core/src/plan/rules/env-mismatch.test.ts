import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  fixtureProvider,
  healthyPlan,
  run,
  unknownStep,
} from '../../testing/plan-fixture.js';
import type { PlanEnvValue } from '../plan-env.js';
import type { PlanJob } from '../plan-job.js';
import { envMismatch } from './env-mismatch.js';

const text = (value: string): PlanEnvValue => ({ kind: 'text', text: value });
const env = (entries: Readonly<Record<string, PlanEnvValue>>) => new Map(Object.entries(entries));
const check = (...jobs: readonly PlanJob[]) =>
  envMismatch.check(healthyPlan({ jobs }), { provider: fixtureProvider() });

describe('dte/env-mismatch', () => {
  it('reports a variable that only the coordinator has', () => {
    const coordinator = coordinatorJob({ env: env({ DATABASE_URL: { kind: 'secret', variable: 'DATABASE_URL' } }) });
    const large = agentsJob({ name: 'large', origin: { path: ['agents', 1] }, env: coordinator.env });
    expect(check(coordinator, agentsJob(), large)).toEqual([
      {
        code: 'dte/env-mismatch',
        severity: 'warning',
        message: '`DATABASE_URL` is set on coordinator `main` and not on agents `agent`',
        hint: 'set `DATABASE_URL` alike on the coordinator and its agents, if tasks read it',
        path: ['coordinator', 'env', 'DATABASE_URL'],
        related: [{ message: 'agents start here', path: ['agents'] }],
      },
    ]);
  });

  it('reports a variable with another value', () => {
    const coordinator = coordinatorJob({ env: env({ NODE_ENV: text('test') }) });
    expect(check(coordinator, agentsJob({ env: env({ NODE_ENV: text('production') }) }))).toEqual([
      {
        code: 'dte/env-mismatch',
        severity: 'warning',
        message: '`NODE_ENV` of coordinator `main` has another value on agents `agent`',
        hint: 'set `NODE_ENV` alike on the coordinator and its agents, if tasks read it',
        path: ['coordinator', 'env', 'NODE_ENV'],
        related: [{ message: 'agents start here', path: ['agents'] }],
      },
    ]);
  });

  it("reports those of Nx's variables that reach into tasks, and no others", () => {
    const names = ['NX_CLOUD_ENCRYPTION_KEY', 'NX_CLOUD_API', 'NX_PUBLIC_API_URL', 'NX_BASE', 'NX_HEAD', 'NX_BRANCH'];
    const others = ['NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT', 'NX_CLOUD_ORCHESTRATOR_TIMEOUT_MS', 'NX_DAEMON'];
    const variables = Object.fromEntries([...names, ...others].map((name) => [name, text('1')]));
    expect(check(coordinatorJob({ env: env(variables) }), agentsJob()).map(({ path }) => path[2])).toEqual(
      names.slice(0, 3),
    );
  });

  it('accepts what belongs to the machine', () => {
    const variables = env({ GIT_DEPTH: text('0'), NODE_OPTIONS: text('--max-old-space-size=4096') });
    expect(check(coordinatorJob({ env: variables }), agentsJob())).toEqual([]);
  });

  it('accepts a variable that the coordinator itself uses', () => {
    const coordinator = coordinatorJob({ env: env({ SLACK_URL: text('https://example.com') }) });
    const notify = run('curl -d done "$SLACK_URL"', []);
    expect(check({ ...coordinator, always: [notify] }, agentsJob())).toEqual([]);
    expect(check({ ...coordinator, always: [run('curl "$SLACK_URL_2"', [])] }, agentsJob())).toHaveLength(1);
  });

  it('is silent where the agents may get the variable in another way', () => {
    const coordinator = coordinatorJob({ env: env({ 'A.B(': text('1') }) });
    expect(check(coordinator, agentsJob({ contexts: ['nx'] }))).toEqual([]);
    expect(check(coordinator, agentsJob({ steps: [run('export A.B(=1', [])] }))).toEqual([]);
    expect(check(coordinator, agentsJob())).toHaveLength(1);
  });

  it('accepts variables that only the agents have', () => {
    expect(check(coordinatorJob(), agentsJob({ env: env({ BROWSER: text('chrome') }) }))).toEqual([]);
  });

  it('is silent about what is not known', () => {
    const coordinator = coordinatorJob({ env: env({ NODE_ENV: text('test') }) });
    expect(check(coordinator, agentsJob({ unknown: ['env'] }))).toEqual([]);
    expect(check(coordinator, agentsJob({ unknown: ['contexts'] }))).toEqual([]);
    expect(check(coordinator, agentsJob({ steps: [unknownStep('env/load')] }))).toEqual([]);
    const expression = (value: string): PlanEnvValue => ({ kind: 'expression', text: value });
    const byExpression = coordinatorJob({ env: env({ NODE_ENV: expression('$A') }) });
    expect(check(byExpression, agentsJob({ env: env({ NODE_ENV: expression('$B') }) }))).toEqual([]);
    expect(check(byExpression, agentsJob({ env: env({ NODE_ENV: text('test') }) }))).toHaveLength(1);
  });
});
