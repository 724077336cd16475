import type { FileOrigin } from '@dtekit/core/provider';
import { describe, expect, it } from 'vitest';
import { documentWith, jobWith } from '../check/document-fixture.js';
import { applyOverrides, type CircleCIOverrides } from './overrides.js';

const origins: readonly FileOrigin[] = [
  { native: ['jobs', 'main'], model: ['coordinator'] },
  { native: ['jobs', 'main', 'steps', 0], model: ['commands', 0] },
];

function override(circleci: CircleCIOverrides) {
  const main = jobWith({ environment: new Map([['A', 1]]), resource_class: 'small' });
  const document = documentWith({
    jobs: new Map([['main', main]]),
    workflows: new Map([['build', { jobs: ['main'] }]]),
  });
  return applyOverrides({ document, origins, diagnostics: [] }, { circleci });
}

function mainJob(circleci: CircleCIOverrides) {
  const { jobs } = override(circleci).document;
  return jobs instanceof Map ? jobs.get('main') : undefined;
}

describe('overrides', () => {
  it('change a job key by key and its environment name by name', () => {
    expect(mainJob({ jobs: { main: { resource_class: 'large', environment: { B: 2 } } } })).toEqual({
      ...jobWith(),
      resource_class: 'large',
      environment: new Map([
        ['A', 1],
        ['B', 2],
      ]),
    });
  });

  it('replace lists as a whole', () => {
    expect(mainJob({ jobs: { main: { steps: [{ run: 'make' }] } } })?.steps).toEqual([{ run: 'make' }]);
  });

  it('take away what is null', () => {
    expect(mainJob({ jobs: { main: { resource_class: null, environment: { A: null } } } })).toEqual({
      ...jobWith(),
      environment: new Map(),
    });
  });

  it('add jobs, workflows, orbs and keys of the file', () => {
    const { document } = override({
      setup: true,
      orbs: { node: 'circleci/node@7.1.0' },
      parameters: { agents: { type: 'integer', default: 3 } },
      jobs: { extra: jobWith() },
      workflows: new Map([['other', { jobs: ['extra'] }]]),
    });
    expect(document).toEqual({
      version: 2.1,
      setup: true,
      orbs: { node: 'circleci/node@7.1.0' },
      parameters: { agents: { type: 'integer', default: 3 } },
      jobs: new Map([
        ['main', jobWith({ environment: new Map([['A', 1]]), resource_class: 'small' })],
        ['extra', jobWith()],
      ]),
      workflows: new Map([
        ['build', { jobs: ['main'] }],
        ['other', { jobs: ['extra'] }],
      ]),
    });
  });

  it('are where findings in changed parts come from', () => {
    expect(override({ jobs: { main: { steps: ['checkout'] } } }).origins).toEqual([
      { native: ['jobs', 'main'], model: ['coordinator'] },
      { native: ['jobs', 'main', 'steps'], model: ['overrides', 'circleci', 'jobs', 'main', 'steps'] },
    ]);
  });

  it('of the wrong shape are errors and change nothing', () => {
    const wrong = JSON.parse('{ "jobs": { "main": { "steps": "make" } } }');
    const { document, diagnostics } = override(wrong);
    expect(document).toEqual(override({}).document);
    expect(diagnostics).toEqual([
      {
        code: 'circleci/wrong-shape',
        severity: 'error',
        message: '`steps` has to be a list, and is text',
        hint: 'write `steps` the way the configuration reference shows it',
        path: ['overrides', 'circleci', 'jobs', 'main', 'steps'],
      },
    ]);
  });

  it('do not touch what they are laid over', () => {
    const lowered = { document: documentWith(), origins, diagnostics: [] };
    const before = structuredClone(lowered);
    applyOverrides(lowered, { circleci: { jobs: { main: { resource_class: 'large' } } } });
    expect(lowered).toEqual(before);
  });
});

it('without overrides nothing changes', () => {
  const lowered = { document: documentWith(), origins, diagnostics: [] };
  expect(applyOverrides(lowered, {})).toBe(lowered);
});
