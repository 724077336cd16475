import { type NativeJob, toMap } from '@dtekit/core/provider';
import { planAgents, planJob, plannedNativeJobs, planOf, runStep } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { circleciJob } from '../native-job.js';
import { lower } from './lower.js';

const setBase = { kind: 'set-base', mainBranch: 'main', origin: { path: ['coordinator'] } } as const;

describe('lowering', () => {
  it('makes a document of jobs and the workflows that run them', () => {
    const plan = planOf(planJob({ steps: [setBase, runStep('make', ['commands', 0])] }), planAgents());
    const { document, diagnostics } = lower({ plan, nativeJobs: [], overrides: {} }, {});
    expect(Object.keys(document)).toEqual(['version', 'orbs', 'jobs', 'workflows']);
    expect([...toMap(document.jobs).keys()]).toEqual(['main', 'agent']);
    expect([...toMap(document.workflows).keys()]).toEqual(['build']);
    expect(diagnostics).toEqual([]);
  });

  it('imports the orb only where it is used', () => {
    const input = { plan: planOf(planJob({ steps: [setBase] })), nativeJobs: [], overrides: {} };
    expect(lower(input, { orb: '1.8.0' }).document.orbs).toEqual(new Map([['nx', 'nrwl/nx@1.8.0']]));
    expect(lower(input, { setShas: 'shell' }).document.orbs).toBeUndefined();
    expect(lower({ ...input, plan: planOf(planJob()) }, {}).document.orbs).toBeUndefined();
  });

  it('says where jobs, steps and workflow entries come from', () => {
    const plan = planOf(planJob({ steps: [runStep('make', ['commands', 0])] }));
    const nativeJobs = plannedNativeJobs(
      circleciJob({ name: 'docs', order: 'beside', definition: { machine: true } }),
      circleciJob({ name: 'hold', order: 'after', workflow: { type: 'approval' } }),
    );
    expect(lower({ plan, nativeJobs, overrides: {} }, {}).origins).toEqual([
      { native: ['jobs', 'main'], model: ['coordinator'] },
      { native: ['jobs', 'main', 'steps', 0], model: ['coordinator'] },
      { native: ['jobs', 'main', 'steps', 1], model: ['commands', 0] },
      { native: ['jobs', 'docs'], model: ['jobs', 0] },
      { native: ['jobs', 'hold'], model: ['jobs', 1] },
      { native: ['workflows', 'build', 'jobs', 0], model: ['coordinator'] },
      { native: ['workflows', 'build', 'jobs', 1], model: ['jobs', 0] },
      { native: ['workflows', 'build', 'jobs', 2], model: ['jobs', 1] },
    ]);
  });

  it('puts native jobs in as they are, and leaves those of other providers out', () => {
    const definition = { machine: true, steps: ['checkout'] } as const;
    const own = circleciJob({ name: 'docs', order: 'beside', definition });
    const nativeJobs = plannedNativeJobs<NativeJob>(own, { ...own, name: 'pages', provider: 'gitlab' });
    const { document } = lower({ plan: planOf(planJob()), nativeJobs, overrides: {} }, {});
    expect(toMap(document.jobs).get('docs')).toBe(definition);
    expect(toMap(document.jobs).has('pages')).toBe(false);
  });

  it('has the last word from the overrides', () => {
    const overrides = { circleci: { jobs: { main: { resource_class: 'large' } } } };
    const { document } = lower({ plan: planOf(planJob()), nativeJobs: [], overrides }, {});
    expect(toMap(document.jobs).get('main')).toMatchObject({ resource_class: 'large' });
  });

  it('tells what CircleCI cannot do', () => {
    const plan = planOf(planJob({ machine: { runner: ['a', 'b'] } }));
    const { diagnostics } = lower({ plan, nativeJobs: [], overrides: {} }, {});
    expect(diagnostics).toMatchObject([{ code: 'circleci/one-runner-label', path: ['coordinator'] }]);
  });
});
