import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  fixtureProvider,
  healthyPlan,
  run,
  unknownStep,
} from '../../testing/plan-fixture.js';
import type { PlanJob } from '../plan-job.js';
import { afterScriptEnv } from './after-script-env.js';

const exported = [
  run('export NX_AGENT_NAME=$CI_JOB_ID', ['agents', 0]),
  run('npx nx-cloud start-agent', ['agents', 1]),
];
const upload = run('npx nx-cloud upload-agent-metrics', ['agents', 2]);
const check = (changes: Partial<PlanJob>, shell: 'per-job' | 'per-step' = 'per-job') => {
  const provider = fixtureProvider({ traits: { shell } });
  const agents = agentsJob({ env: new Map(), steps: exported, always: [upload], ...changes });
  return afterScriptEnv.check(healthyPlan({ jobs: [coordinatorJob(), agents] }), { provider });
};

describe('dte/after-script-env', () => {
  it('reports commands that run without the name of the agent', () => {
    expect(check({ always: [upload, run('npx nx fix-ci', ['agents', 3])] })).toEqual([
      {
        code: 'dte/after-script-env',
        severity: 'warning',
        message: '`nx-cloud upload-agent-metrics` of agents `agent` runs without their `NX_AGENT_NAME`',
        hint: 'export `NX_AGENT_NAME` again before the command, or set it for the whole job',
        path: ['agents', 2],
        related: [{ message: 'the name is exported here', path: ['agents', 0] }],
      },
      {
        code: 'dte/after-script-env',
        severity: 'warning',
        message: '`nx fix-ci` of agents `agent` runs without their `NX_AGENT_NAME`',
        hint: 'export `NX_AGENT_NAME` again before the command, or set it for the whole job',
        path: ['agents', 3],
        related: [{ message: 'the name is exported here', path: ['agents', 0] }],
      },
    ]);
  });

  it('accepts a name that is set again, for the whole job, for all steps, or never', () => {
    expect(check({ always: [exported[0] ?? upload, upload] })).toEqual([]);
    expect(check({ always: [run('NX_AGENT_NAME=$CI_JOB_ID npx nx-cloud upload-agent-metrics', [])] })).toEqual([]);
    expect(check({ env: new Map([['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'a' }]]) })).toEqual([]);
    expect(check({ unknown: ['env'] })).toEqual([]);
    const handedOn = { steps: [run('export NX_AGENT_NAME=a; echo "export NX_AGENT_NAME=a" >> $BASH_ENV', [])] };
    expect(check(handedOn, 'per-step')).toEqual([]);
    expect(check({ steps: [run('npx nx-cloud start-agent', [])] })).toEqual([]);
  });

  it('accepts other commands, and other jobs', () => {
    expect(check({ always: [run('echo done', [])] })).toEqual([]);
    expect(check({ role: 'other' })).toEqual([]);
  });

  it('is silent about an unreadable step before the command only', () => {
    expect(check({ always: [unknownStep('pipe'), upload] })).toEqual([]);
    expect(check({ always: [upload, unknownStep('pipe')] })).toHaveLength(1);
    const steps = [...exported, unknownStep('notify')];
    expect(check({ steps })).toHaveLength(1);
    expect(check({ steps }, 'per-step')).toEqual([]);
  });
});
