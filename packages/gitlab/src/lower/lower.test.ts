import type { LowerInput, PlanJob } from '@dtekit/core/provider';
import { noTriggers, planAgents, planJob, plannedNativeJobs, runStep, usualTriggers } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { gitlabJob } from '../native-job.js';
import { lower } from './lower.js';

const commitLint = planJob({ name: 'commit-lint', role: 'other', phase: 'before', steps: [runStep('npx commitlint')] });
const deploy = planJob({ name: 'deploy', role: 'other', phase: 'after', steps: [runStep('./deploy.sh')] });

describe('lower', () => {
  it('declares stages, starts all jobs on the same occasions, and says once what they share', () => {
    const { document } = lower(input([planJob(full), planAgents(full)]), {});
    const { jobs, ...topLevel } = document;
    expect(topLevel).toEqual({
      kind: 'root',
      stages: ['dte'],
      workflow: {
        rules: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }, { if: '$CI_COMMIT_BRANCH == "main"' }],
      },
      default: { image: 'node:22' },
      variables: new Map([['GIT_DEPTH', '0']]),
    });
    expect([...jobs.keys()]).toEqual(['main', 'agent']);
    expect([...jobs.values()].filter((job) => job.rules !== undefined || job.needs !== undefined)).toEqual([]);
  });

  it('says image and history on each job where they differ', () => {
    const { document } = lower(input([planJob(full), planAgents({ image: 'node:22-slim' })]), {});
    expect(document.default).toBeUndefined();
    expect(document.variables).toBeUndefined();
    expect([...document.jobs.values()].map(({ image, variables }) => [image, variables])).toEqual([
      ['node:22', new Map([['GIT_DEPTH', '0']])],
      ['node:22-slim', undefined],
    ]);
  });

  it('keeps jobs in the order in which they run', () => {
    const pages = gitlabJob({ name: 'pages', order: 'before', definition: { script: ['make'] } });
    const nativeJobs = plannedNativeJobs(pages);
    const { document } = lower({ ...input([deploy, planJob(), planAgents(), commitLint]), nativeJobs }, {});
    expect(document.stages).toEqual(['before-dte', 'dte', 'after-dte']);
    expect([...document.jobs].map(([name, { stage }]) => [name, stage])).toEqual([
      ['commit-lint', 'before-dte'],
      ['pages', 'before-dte'],
      ['main', 'dte'],
      ['agent', 'dte'],
      ['deploy', 'after-dte'],
    ]);
  });

  it('lets the pipeline run on every occasion of any job, and limits the jobs that run on fewer', () => {
    const nightly = { ...usualTriggers, manual: true };
    const onMain = { ...deploy, triggers: { ...noTriggers, branches: ['main'] } };
    const { document } = lower(input([planJob({ triggers: nightly }), planAgents({ triggers: nightly }), onMain]), {});
    expect(document.workflow?.rules).toHaveLength(3);
    expect([...document.jobs.values()].map(({ rules }) => rules)).toEqual([
      undefined,
      undefined,
      [{ if: '$CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == "main"' }],
    ]);
  });

  it('says nothing at the top of a file that is included', () => {
    const { document } = lower(input([planJob(full), planAgents(full)]), { as: 'include', path: 'ci/dte.yml' });
    const { jobs, ...topLevel } = document;
    expect(topLevel).toEqual({ kind: 'include' });
    expect([...jobs.values()].map(({ stage, image, rules }) => [stage, image, rules?.length])).toEqual([
      ['test', 'node:22', 2],
      ['test', 'node:22', 2],
    ]);
  });

  it('puts hidden jobs first', () => {
    const options = { fanOut: 'extends', templates: { main: '.base' } } as const;
    const { document } = lower(input([planJob(), planAgents({ count: 2 })]), options);
    expect([...document.jobs.keys()]).toEqual(['.base', '.agent', 'main', 'agent1', 'agent2']);
    expect(Object.keys(document.jobs.get('main') ?? {})).toEqual(['extends', 'stage', 'script']);
  });

  it('tells when a numbered agent takes the name of another job', () => {
    const { document, diagnostics } = lower(input([planAgents(), { ...deploy, name: 'agent2' }]), {
      fanOut: 'extends',
    });
    expect(diagnostics).toEqual([
      {
        code: 'gitlab/job-name-taken',
        severity: 'error',
        message: 'the file already has a job named `agent2`',
        hint: 'rename one of the two jobs',
        path: ['coordinator'],
      },
    ]);
    expect(document.jobs.get('agent2')?.extends).toBe('.agent');
  });

  it('lets overrides have the last word', () => {
    const overrides = { gitlab: { stages: ['x'], jobs: { agent: { tags: ['gpu'] } } } };
    const { document, origins } = lower({ ...input([planJob(), planAgents()]), overrides }, {});
    expect(document.stages).toEqual(['x']);
    expect(document.jobs.get('agent')?.tags).toEqual(['gpu']);
    expect(origins.at(-1)).toEqual({
      native: ['agent', 'tags'],
      model: ['overrides', 'gitlab', 'jobs', 'agent', 'tags'],
    });
  });
});

const full: Partial<PlanJob> = { image: 'node:22', history: 'full' };

function input(jobs: readonly PlanJob[]): LowerInput {
  return { plan: { name: 'build', jobs, workspace: { directory: '' } }, nativeJobs: [], overrides: {} };
}
