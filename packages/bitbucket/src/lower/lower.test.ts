import type { LowerInput, PlanJob } from '@dtekit/core/provider';
import { noTriggers, planAgents, planJob, plannedNativeJobs, planOf, runStep } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { stepReference } from '../document/shared-step.js';
import { bitbucketStep } from '../native-job.js';
import { lower } from './lower.js';

const onPullRequests = { triggers: { ...noTriggers, pullRequests: true }, steps: [runStep('npm ci')] };
const coordinator = planJob(onPullRequests);
const agent = planAgents({ ...onPullRequests, count: 2 });

function inputWith(jobs: readonly PlanJob[], extra: Partial<LowerInput> = {}): LowerInput {
  return { plan: planOf(...jobs), nativeJobs: [], overrides: {}, ...extra };
}

describe('lower', () => {
  it('puts coordinator and agents into one parallel group', () => {
    const { document, diagnostics } = lower(inputWith([coordinator, agent]), {});
    expect(diagnostics).toEqual([]);
    expect(document).toEqual({
      definitions: { steps: [{ anchor: 'agent', step: { name: 'agent', script: ['npm ci'] } }] },
      pipelines: {
        'pull-requests': new Map([
          [
            '**',
            [
              {
                parallel: [
                  { step: { name: 'main', script: ['npm ci'] } },
                  { step: stepReference('agent') },
                  { step: stepReference('agent') },
                ],
              },
            ],
          ],
        ]),
      },
    });
  });

  it('has no definitions when nothing is shared', () => {
    expect(lower(inputWith([coordinator, agent]), { fanOut: 'steps' }).document.definitions).toBeUndefined();
  });

  it('says once what all jobs share', () => {
    const settings = { image: 'node:22', history: 'full' } as const;
    const { document } = lower(
      inputWith([
        { ...coordinator, ...settings },
        { ...agent, ...settings },
      ]),
      {},
    );
    expect(document).toMatchObject({ image: 'node:22', clone: { depth: 'full' } });
    expect(document.definitions?.steps?.[0]?.step).toEqual({ name: 'agent', script: ['npm ci'] });
  });

  it('takes native steps in their order and names them unless they name themselves', () => {
    const nativeJobs = plannedNativeJobs(
      bitbucketStep({ name: 'release', order: 'after', definition: { script: ['./release.sh'] } }),
      bitbucketStep({ name: 'audit', order: 'before', definition: { name: 'Audit all', script: ['npm audit'] } }),
    );
    const { document, origins } = lower(inputWith([coordinator], { nativeJobs }), {});
    expect(document.pipelines?.['pull-requests']?.get('**')).toEqual([
      { step: { name: 'Audit all', script: ['npm audit'] } },
      { step: { name: 'main', script: ['npm ci'] } },
      { step: { name: 'release', script: ['./release.sh'] } },
    ]);
    const group = ['pipelines', 'pull-requests', '**'];
    expect(origins).toEqual([
      { native: [...group, 0, 'step'], model: ['jobs', 1] },
      { native: [...group, 1, 'step'], model: ['coordinator'] },
      { native: [...group, 2, 'step'], model: ['jobs', 0] },
    ]);
  });

  it('traces definitions and steps back to the jobs', () => {
    const caches = [{ name: 'npm', paths: ['~/.npm'], keyFiles: [] }];
    const { origins } = lower(inputWith([{ ...coordinator, caches }]), {});
    expect(origins).toEqual([
      { native: ['definitions', 'caches', 'npm'], model: ['coordinator'] },
      { native: ['pipelines', 'pull-requests', '**', 0, 'step'], model: ['coordinator'] },
    ]);
  });

  it('applies overrides last', () => {
    const overrides = { bitbucket: { image: 'node:20', definitions: null } };
    const { document } = lower(inputWith([{ ...coordinator, image: 'node:22' }, agent], { overrides }), {});
    expect(document.image).toBe('node:20');
    expect(document.definitions).toBeUndefined();
  });
});
