import { toMap } from '@dtekit/core/provider';
import { describe, expect, it } from 'vitest';
import { definitions } from '../document/definitions.js';
import type { CircleCIJob } from '../document/job.js';
import type { CircleCIStep } from '../document/step.js';
import type { CircleCIWorkflowJob } from '../document/workflow.js';
import { generateDocument } from './native-sdk.js';

function generateJob(job: CircleCIJob): CircleCIJob | undefined {
  const { jobs } = generateDocument({ jobs: new Map([['main', job]]), nativeJobs: new Map(), workflows: [] });
  return definitions(jobs).get('main');
}

function generateEntry(settings: CircleCIWorkflowJob) {
  const workflows = [{ name: 'build', entries: [{ job: 'main', settings, origin: [] }] }];
  const document = generateDocument({ jobs: new Map([['main', {}]]), nativeJobs: new Map(), workflows });
  return toMap(document.workflows).get('build')?.jobs[0];
}

describe('a job', () => {
  it('holds what was asked for and no setting of the SDK', () => {
    const docker = [{ image: 'node:22' }, { image: 'postgres:17', name: 'db', environment: new Map([['PORT', 5432]]) }];
    expect(generateJob({ docker, steps: ['checkout'] })).toStrictEqual({ docker, steps: ['checkout'] });
  });

  it('keeps its resource class, environment, parameters and parallelism', () => {
    const job: CircleCIJob = {
      docker: [{ image: 'node:22' }],
      resource_class: 'large',
      parallelism: 3,
      parameters: new Map([['ordinal', { type: 'integer' }]]),
      environment: new Map<string, string | number>([
        ['COUNT', 3],
        ['NAME', 'a'],
      ]),
      steps: [],
    };
    expect(generateJob(job)).toStrictEqual(job);
  });

  it('may run on a self-hosted runner', () => {
    const job: CircleCIJob = { machine: true, resource_class: 'acme/linux', steps: ['checkout'] };
    expect(generateJob(job)).toStrictEqual(job);
  });

  it.each<[CircleCIStep, CircleCIStep]>([
    [{ run: { command: 'npm ci' } }, { run: 'npm ci' }],
    [{ run: { command: 'a', when: 'always' } }, { run: { command: 'a', when: 'always' } }],
    ['nx/set-shas', 'nx/set-shas'],
    [{ 'nx/set-shas': { 'main-branch-name': 'trunk' } }, { 'nx/set-shas': { 'main-branch-name': 'trunk' } }],
    [{ checkout: { method: 'full' } }, { checkout: { method: 'full' } }],
    [{ restore_cache: { key: 'k' } }, { restore_cache: { key: 'k' } }],
    [{ save_cache: { key: 'k', paths: ['p'] } }, { save_cache: { key: 'k', paths: ['p'] } }],
    [{ store_artifacts: { path: 'p' } }, { store_artifacts: { path: 'p' } }],
  ])('with the step %o has the step %o', (given, generated) => {
    expect(generateJob({ docker: [{ image: 'node:22' }], steps: [given] })?.steps).toStrictEqual([generated]);
  });
});

describe('a workflow', () => {
  it('lists a job by its name alone when there is nothing to say of it', () => {
    expect(generateEntry({})).toBe('main');
  });

  it.each<CircleCIWorkflowJob>([
    { matrix: { parameters: new Map([['ordinal', [1, 2]]]) } },
    { requires: ['lint'], context: ['nx-cloud'], filters: { branches: { only: ['main'] } } },
    { requires: [{ lint: 'failed' }] },
    { type: 'approval', requires: ['lint'] },
    { 'pre-steps': [{ run: 'make' }], 'post-steps': ['checkout'] },
    { 'serial-group': 'deploy', ordinal: 3 },
  ])('says of a job %o', (settings) => {
    expect(generateEntry(settings)).toStrictEqual({ main: settings });
  });

  it('keeps what the SDK cannot say', () => {
    const triggers = [{ schedule: { cron: '0 3 * * *', filters: { branches: { only: ['main'] } } } }];
    const workflows = [
      { name: 'nightly', triggers, entries: [] },
      { name: 'push', unless: true, entries: [] },
    ];
    const document = generateDocument({ jobs: new Map(), nativeJobs: new Map(), workflows });
    expect(document.workflows).toEqual(
      new Map<string, unknown>([
        ['nightly', { triggers, jobs: [] }],
        ['push', { unless: true, jobs: [] }],
      ]),
    );
  });
});

describe('a document', () => {
  it('imports the orb where a step uses it', () => {
    const parts = { jobs: new Map(), nativeJobs: new Map(), workflows: [] };
    expect(generateDocument({ ...parts, nxOrbVersion: '1.7.0' }).orbs).toEqual(new Map([['nx', 'nrwl/nx@1.7.0']]));
    expect(generateDocument(parts)).toStrictEqual({ version: 2.1, jobs: new Map(), workflows: new Map() });
  });

  it('takes native jobs over as they are, whatever the SDK knows', () => {
    const native: CircleCIJob = { type: 'lock', steps: [{ when: { condition: true, steps: ['checkout'] } }] };
    const workflows = [{ name: 'build', entries: [{ job: 'guard', settings: { context: 'a' }, origin: [] }] }];
    const document = generateDocument({ jobs: new Map(), nativeJobs: new Map([['guard', native]]), workflows });
    expect(document).toStrictEqual({
      version: 2.1,
      jobs: new Map([['guard', native]]),
      workflows: new Map([['build', { jobs: [{ guard: { context: 'a' } }] }]]),
    });
  });

  it('does not change what it is made from', () => {
    const jobs = new Map([
      ['main', Object.freeze({ docker: [Object.freeze({ image: 'a' }), Object.freeze({ image: 'b' })] })],
    ]);
    const parts = { jobs, nativeJobs: new Map(), workflows: [] };
    expect(generateDocument(parts)).toEqual(generateDocument(parts));
  });
});
