import { describe, expect, it } from 'vitest';
import { definePipeline } from '../model/define-pipeline.js';
import type { PipelineInput } from '../model/pipeline.js';
import type { GroupInput } from '../model/role.js';
import { affected } from '../nx/affected.js';
import { formatCommand } from '../nx/format-command.js';
import { anyProvider } from '../provider/any-provider.js';
import type { PlanJob } from './plan-job.js';
import { planPipeline } from './plan-pipeline.js';

const commands = [affected({ targets: ['lint', 'test'] })];
const inProject = { ...anyProvider, traits: { ...anyProvider.traits, cacheScope: 'project' } } as const;

function jobNamed(name: string, input: Omit<PipelineInput, 'name'>): PlanJob {
  const { jobs } = planPipeline(definePipeline({ name: 'ci', image: 'node:22', ...input }), inProject).value;
  const found = jobs.find((job) => job.name === name);
  if (found === undefined) throw new Error(`no job ${name}`);
  return found;
}

function lines({ steps }: PlanJob): readonly string[] {
  return steps.map((step) => (step.kind === 'run' ? formatCommand(step.command) : step.kind));
}

describe('a group', () => {
  const linux: GroupInput = {
    name: 'linux',
    commands,
    agents: { count: 1, env: { LEVEL: 'pool' } },
    env: { LEVEL: 'group', SCOPE: 'group' },
    machine: { size: 'large' },
    stopAfter: ['test'],
  };
  const input = { groups: [linux], env: { LEVEL: 'pipeline', SCOPE: 'pipeline' }, nx: { stopAfter: ['lint'] } };

  it('has the last word on its variables before its jobs', () => {
    expect(jobNamed('linux-main', input).env.get('LEVEL')).toEqual({ kind: 'text', text: 'group' });
    expect(jobNamed('linux-agent', input).env.get('LEVEL')).toEqual({ kind: 'text', text: 'pool' });
    expect(jobNamed('linux-agent', input).env.get('SCOPE')).toEqual({ kind: 'text', text: 'group' });
  });

  it('runs on its own machine', () => {
    expect(jobNamed('linux-main', input).machine).toEqual({ size: 'large' });
  });

  it('names the targets to stop after for itself', () => {
    expect(lines(jobNamed('linux-main', input))).toContain(
      'npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after=test',
    );
  });
});

describe('the package manager of a role', () => {
  it('keeps its store in the project only where the role has the cache for it', () => {
    const withCache = { commands, agents: { count: 1 }, cache: false, coordinator: { cache: true } };
    expect(lines(jobNamed('main', withCache))).toContain('npm ci --cache .npm --prefer-offline');
    expect(lines(jobNamed('agent', withCache))).toContain('npm ci');
    const withoutCache = { commands, agents: { count: 1 }, coordinator: { cache: false } };
    expect(lines(jobNamed('main', withoutCache))).toContain('npm ci');
    expect(lines(jobNamed('agent', withoutCache))).toContain('npm ci --cache .npm --prefer-offline');
  });

  it('is installed where the image of the role lacks it', () => {
    const input = {
      commands,
      packageManager: 'bun',
      agents: { count: 1, label: 'bun', image: 'oven/bun:1.2' },
      nx: { assignmentRules: [{ targets: ['*'], runOn: [{ agent: 'bun' }] }] },
    } as const;
    expect(lines(jobNamed('main', input))).toContain('install-package-manager');
    expect(lines(jobNamed('agent-bun', input))).not.toContain('install-package-manager');
  });
});
