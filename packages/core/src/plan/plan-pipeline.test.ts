import { describe, expect, it } from 'vitest';
import { byProvider } from '../model/by-provider.js';
import { definePipeline } from '../model/define-pipeline.js';
import { secret } from '../model/env.js';
import { job } from '../model/job.js';
import type { PipelineInput } from '../model/pipeline.js';
import { affected } from '../nx/affected.js';
import { formatCommand } from '../nx/format-command.js';
import { anyProvider } from '../provider/any-provider.js';
import type { ProviderDescription } from '../provider/provider.js';
import type { PlanJob } from './plan-job.js';
import { planPipeline } from './plan-pipeline.js';
import type { PlanStep } from './plan-step.js';

const minimal: PipelineInput = {
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['lint', 'test'] })],
  agents: { count: 3 },
};

function jobsOf(changes: Partial<PipelineInput> = {}, provider: ProviderDescription = anyProvider): readonly PlanJob[] {
  return planPipeline(definePipeline({ ...minimal, ...changes }), provider).value.jobs;
}

function jobNamed(name: string, changes: Partial<PipelineInput> = {}, provider = anyProvider): PlanJob {
  const found = jobsOf(changes, provider).find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no job ${name}`);
  return found;
}

function lines(steps: readonly PlanStep[]): readonly string[] {
  return steps.map((step) => (step.kind === 'run' ? formatCommand(step.command) : step.kind));
}

describe('the coordinator', () => {
  it('installs, finds base and head, starts the run, and then runs the commands', () => {
    expect(lines(jobNamed('main').steps)).toEqual([
      'rerun-guard',
      'npm ci',
      'set-base',
      'npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after=lint,test',
      'npx nx affected -t lint,test',
    ]);
  });

  it('always says that the run is over, without needing what the install step installs', () => {
    expect(lines(jobNamed('main').always)).toEqual(['npx --yes nx-cloud stop-all-agents']);
    expect(lines(jobNamed('main', { packageManager: 'pnpm' }).always)).toEqual(['npx --yes nx-cloud stop-all-agents']);
    expect(lines(jobNamed('main', { packageManager: 'bun' }).always)).toEqual(['bunx nx-cloud stop-all-agents']);
  });

  it('completes explicitly when asked to', () => {
    const main = jobNamed('main', { nx: { completion: 'explicit' } });
    expect(lines(main.steps)).toContain(
      'npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after=lint,test --require-explicit-completion',
    );
    expect(lines(main.always)).toEqual(['npx --yes nx-cloud complete-ci-run']);
  });

  it('heals before it completes', () => {
    expect(lines(jobNamed('main', { nx: { fixCi: true } }).always)).toEqual([
      'npx nx-cloud fix-ci',
      'npx --yes nx-cloud stop-all-agents',
    ]);
  });

  it('takes a start command that is spelled out instead of deriving one', () => {
    const start = 'npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after="lint"';
    expect(lines(jobNamed('main', { commands: [start, affected({ targets: ['lint'] })] }).steps)).toEqual([
      'rerun-guard',
      'npm ci',
      'set-base',
      start,
      'npx nx affected -t lint',
    ]);
  });

  it('takes a start command without flags as well, and starts nothing twice', () => {
    const commands = ['npx nx-cloud start-nx-agents', affected({ targets: ['lint'] })];
    const main = jobNamed('main', { commands, nx: { dialect: 'ci-config' } });
    expect(lines(main.steps).filter((line) => line.includes('start-'))).toEqual(['npx nx-cloud start-nx-agents']);
  });

  it('runs its own steps around the commands', () => {
    const main = jobNamed('main', {
      setup: ['corepack enable'],
      coordinator: { before: ['echo a'], after: ['echo b'] },
    });
    expect(lines(main.steps)).toEqual([
      'rerun-guard',
      'corepack enable',
      'npm ci',
      'set-base',
      'echo a',
      'npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after=lint,test',
      'npx nx affected -t lint,test',
      'echo b',
    ]);
  });

  it('announces the number of agents of all its pools where old clients need it', () => {
    const changes: Partial<PipelineInput> = {
      agents: [
        { name: 'a', count: 2 },
        { name: 'b', count: 3 },
      ],
      nx: { agentCount: { variable: true, flag: true } },
    };
    const main = jobNamed('main', changes);
    expect(main.env.get('NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT')).toEqual({ kind: 'text', text: '5' });
    expect(lines(main.steps)[3]).toContain('--agent-count=5');
  });
});

describe('agents', () => {
  it('set up like the coordinator and then wait for tasks', () => {
    expect(lines(jobNamed('agent').steps)).toEqual(['rerun-guard', 'npm ci', 'npx nx-cloud start-agent']);
  });

  it('have a unique name, and the label that assignment rules name', () => {
    const agent = jobNamed('agent-big', {
      agents: { count: 2, label: 'big' },
      nx: { assignmentRules: [{ targets: ['*'], runOn: [{ agent: 'big' }] }] },
    });
    expect([...agent.env]).toEqual([
      ['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'agent-big' }],
      ['NX_AGENT_LAUNCH_TEMPLATE', { kind: 'text', text: 'big' }],
    ]);
    expect(agent.label).toBe('big');
  });

  it('upload their metrics when asked to, whatever happened', () => {
    expect(lines(jobNamed('agent', { nx: { version: '22.1.0', agentMetrics: true } }).always)).toEqual([
      'npx nx-cloud upload-agent-metrics',
    ]);
  });

  it('share triggers, image, environment, caches and timeouts with the coordinator', () => {
    const [main, agent] = jobsOf({ env: { A: 'b' }, triggers: { branches: ['next'] } });
    const shared = ({ triggers, image, caches, history, silenceTimeoutMinutes, totalTimeoutMinutes }: PlanJob) => ({
      triggers,
      image,
      caches,
      history,
      silenceTimeoutMinutes,
      totalTimeoutMinutes,
    });
    expect(main && shared(main)).toEqual(agent && shared(agent));
    expect(main?.env.get('A')).toEqual(agent?.env.get('A'));
  });
});

describe('parallel', () => {
  it('is passed to commands that do not say, when all pools agree', () => {
    expect(lines(jobNamed('main', { agents: { count: 2, parallel: 4 } }).steps).at(-1)).toBe(
      'npx nx affected -t lint,test --parallel=4',
    );
  });

  it('goes to the assignment rules when pools differ', () => {
    const pipeline = definePipeline({
      ...minimal,
      agents: [
        { label: 'small', count: 2, parallel: 4 },
        { label: 'large', count: 1, parallel: 1 },
      ],
      nx: {
        assignmentRules: [
          { targets: ['test'], runOn: [{ agent: 'large' }] },
          { targets: ['lint'], runOn: [{ agent: 'small', parallelism: 2 }] },
        ],
      },
    });
    const { jobs, workspace } = planPipeline(pipeline, anyProvider).value;
    expect(jobs[0] && lines(jobs[0].steps).at(-1)).toBe('npx nx affected -t lint,test');
    expect(workspace.assignmentRules).toEqual([
      { targets: ['test'], runOn: [{ agent: 'large', parallelism: 1 }] },
      { targets: ['lint'], runOn: [{ agent: 'small', parallelism: 2 }] },
    ]);
  });
});

describe('groups', () => {
  const groups = {
    commands: undefined,
    agents: undefined,
    groups: [
      { name: 'linux', commands: [affected({ targets: ['build'] })], agents: { count: 2 } },
      { name: 'mac', env: { ARCH: 'arm' }, commands: [affected({ targets: ['e2e-ci'] })], agents: { count: 1 } },
    ],
  };

  it('pair a coordinator with its agents by the execution environment', () => {
    const input = { name: 'ci', image: 'node:22', groups: groups.groups };
    const { jobs } = planPipeline(definePipeline(input), anyProvider).value;
    expect(jobs.map(({ name, role, group, count }) => [name, role, group, count])).toEqual([
      ['linux-main', 'coordinator', 'linux', 1],
      ['linux-agent', 'agent', 'linux', 2],
      ['mac-main', 'coordinator', 'mac', 1],
      ['mac-agent', 'agent', 'mac', 1],
    ]);
    expect(jobs.map(({ env }) => env.get('NX_CI_EXECUTION_ENV'))).toEqual([
      { kind: 'text', text: 'linux' },
      { kind: 'text', text: 'linux' },
      { kind: 'text', text: 'mac' },
      { kind: 'text', text: 'mac' },
    ]);
    expect(jobs[3]?.env.get('ARCH')).toEqual({ kind: 'text', text: 'arm' });
  });

  it('have settings of their own in the config file', () => {
    const input: PipelineInput = { name: 'ci', image: 'node:22', groups: groups.groups, nx: { dialect: 'ci-config' } };
    expect(planPipeline(definePipeline(input), anyProvider).value.workspace.ciConfig).toEqual({
      distributeOn: 'manual',
      overrides: { linux: { stopAgentsAfter: ['build'] }, mac: { stopAgentsAfter: ['e2e-ci'] } },
    });
  });
});

describe('a choice per provider', () => {
  it('is made while planning', () => {
    const image = byProvider({ any: 'cimg/node:22.12', default: 'node:22' });
    expect(jobNamed('main', { image }).image).toBe('cimg/node:22.12');
    expect(jobNamed('main', { image }, { ...anyProvider, id: 'other' }).image).toBe('node:22');
  });
});

describe('a machine', () => {
  const provider = {
    ...anyProvider,
    traits: { ...anyProvider.traits, machineSizes: { ...anyProvider.traits.machineSizes, large: 'acme.4x' } },
  };

  it("has one name in a plan: the neutral one where there is one, else the provider's own", () => {
    expect(jobNamed('main', { machine: { size: 'acme.4x' } }, provider).machine).toEqual({ size: 'large' });
    expect(jobNamed('main', { machine: { size: 'large' } }, provider).machine).toEqual({ size: 'large' });
    expect(jobNamed('main', { machine: { size: 'acme.gpu' } }, provider).machine).toEqual({ size: 'acme.gpu' });
  });
});

describe('secrets', () => {
  it('are names, and their contexts are those of the job', () => {
    const { env, contexts } = jobNamed('agent', {
      env: { NX_CLOUD_ACCESS_TOKEN: secret({ context: 'nx' }), NPM_TOKEN: secret({ variable: 'REGISTRY' }) },
    });
    expect(env.get('NX_CLOUD_ACCESS_TOKEN')).toEqual({ kind: 'secret', variable: 'NX_CLOUD_ACCESS_TOKEN' });
    expect(env.get('NPM_TOKEN')).toEqual({ kind: 'secret', variable: 'REGISTRY' });
    expect(contexts).toEqual(['nx']);
  });
});

describe('timeouts', () => {
  it('default to an hour of silence and ninety minutes in all', () => {
    const { silenceTimeoutMinutes, totalTimeoutMinutes } = jobNamed('agent');
    expect([silenceTimeoutMinutes, totalTimeoutMinutes]).toEqual([60, 90]);
  });

  it("shorten Nx's own waiting along with the silence timeout", () => {
    const timeouts = { silenceMinutes: 20 };
    expect(jobNamed('agent', { timeouts }).env.get('NX_CLOUD_AGENT_TIMEOUT_MS')).toEqual({
      kind: 'text',
      text: '1200000',
    });
    expect(jobNamed('main', { timeouts }).env.get('NX_CLOUD_ORCHESTRATOR_TIMEOUT_MS')).toEqual({
      kind: 'text',
      text: '1200000',
    });
  });

  it('can be turned off for one role, those of the pipeline as well', () => {
    for (const timeouts of [{}, { silenceMinutes: 20, totalMinutes: 50 }]) {
      const main = jobNamed('main', { timeouts, coordinator: { timeouts: false } });
      expect([main.silenceTimeoutMinutes, main.totalTimeoutMinutes]).toEqual([undefined, undefined]);
    }
  });

  it('are those of the pipeline where a role says nothing, and of the role where it does', () => {
    const changes = {
      timeouts: { silenceMinutes: 20, totalMinutes: 50 },
      coordinator: { timeouts: { totalMinutes: 70 } },
      agents: { count: 1, timeouts: { silenceMinutes: 30 } },
    };
    const times = ({ silenceTimeoutMinutes, totalTimeoutMinutes }: PlanJob) => [
      silenceTimeoutMinutes,
      totalTimeoutMinutes,
    ];
    expect(times(jobNamed('main', changes))).toEqual([20, 70]);
    expect(times(jobNamed('agent', changes))).toEqual([30, 50]);
  });
});

describe('other jobs', () => {
  it('stand before, beside and after the run', () => {
    const jobs = (['after', 'before', 'beside'] as const).map((order) => job({ name: order, order, steps: ['echo'] }));
    expect(jobsOf({ jobs }).map(({ name, phase }) => [name, phase])).toEqual([
      ['before', 'before'],
      ['main', 'during'],
      ['agent', 'during'],
      ['beside', 'during'],
      ['after', 'after'],
    ]);
  });

  it('run for the main branch as the pipeline names it, where they have triggers of their own', () => {
    const deploy = job({ name: 'deploy', order: 'after', triggers: { pullRequests: false }, steps: ['echo'] });
    expect(jobNamed('deploy', { mainBranch: 'trunk', jobs: [deploy] }).triggers).toEqual({
      pullRequests: false,
      branches: ['trunk'],
      manual: false,
      schedules: [],
    });
  });
});

describe('safeguards', () => {
  it('leave nothing behind when they are all off', () => {
    const off = {
      cache: false,
      timeouts: false,
      safeguards: {
        completion: false,
        agentNames: false,
        branchName: false,
        fullHistory: false,
        baseAndHead: false,
        rerunGuard: false,
      },
    } as const;
    const provider = { ...anyProvider, traits: { ...anyProvider.traits, detectsBranch: false } };
    for (const { steps, always, env, history, caches, silenceTimeoutMinutes } of jobsOf(off, provider)) {
      expect(lines(steps).filter((line) => line === 'rerun-guard' || line === 'set-base')).toEqual([]);
      expect([always, [...env], history, caches, silenceTimeoutMinutes]).toEqual([[], [], undefined, [], undefined]);
    }
  });

  it('name the branch where Nx Cloud cannot find it, and only fall back where there is something to fall back to', () => {
    const provider = { ...anyProvider, traits: { ...anyProvider.traits, detectsBranch: false } };
    expect(jobNamed('main', {}, provider).env.get('NX_BRANCH')).toEqual({
      kind: 'branch',
      of: 'change-request-or-branch',
    });
    expect(jobNamed('main', { triggers: { branches: [] } }, provider).env.get('NX_BRANCH')).toEqual({
      kind: 'branch',
      of: 'change-request',
    });
    const schedules = [{ name: 'nightly', cron: '0 3 * * *' }];
    for (const triggers of [
      { branches: [], manual: true },
      { branches: [], schedules },
    ]) {
      expect(jobNamed('agent', { triggers }, provider).env.get('NX_BRANCH')).toEqual({
        kind: 'branch',
        of: 'change-request-or-branch',
      });
    }
  });
});
