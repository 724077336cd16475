import { describe, expect, it } from 'vitest';
import { jobWith, subjectWith } from '../document-fixture.js';
import { checkWorkflows } from './workflows.js';

describe('workflows and jobs', () => {
  it('pass when they fit together', () => {
    const document = subjectWith({
      workflows: {
        build: { jobs: ['main', { hold: { type: 'approval' } }, { 'node/test': { name: 'unit' } }, 'release'] },
      },
      orbs: { node: 'circleci/node@7.1.0' },
      'job-groups': { release: {} },
    });
    expect(checkWorkflows(document)).toEqual([]);
  });

  it('are an error when a listed job does not exist', () => {
    expect(checkWorkflows(subjectWith({ workflows: { build: { jobs: ['main', 'mian'] } } }))).toEqual([
      {
        code: 'circleci/unknown-job',
        severity: 'error',
        message: 'the workflow `build` lists the job `mian`, which is not defined',
        hint: 'did you mean `main`?',
        path: ['workflows', 'build', 'jobs', 1],
      },
    ]);
  });

  it('are an error when the orb of a job is not imported', () => {
    const workflows = { build: { jobs: ['main', { 'node/test': {} }] } };
    expect(checkWorkflows(subjectWith({ workflows }))).toMatchObject([
      { code: 'circleci/unknown-orb', path: ['workflows', 'build', 'jobs', 1, 'node/test'] },
    ]);
  });

  it('are a warning when a job is not listed', () => {
    expect(checkWorkflows(subjectWith({ jobs: { main: jobWith(), agent: jobWith() } }))).toEqual([
      {
        code: 'circleci/unused-job',
        severity: 'warning',
        message: 'no workflow lists the job `agent`',
        hint: 'list it in a workflow, or remove it',
        path: ['jobs', 'agent'],
      },
    ]);
  });

  it('are an error when there is no workflow', () => {
    expect(checkWorkflows(subjectWith({ workflows: {} }))).toEqual([
      {
        code: 'circleci/nothing-to-run',
        severity: 'error',
        message: 'no workflow runs the jobs',
        hint: 'list the jobs under `workflows`, or turn on the trigger that does it',
        path: ['workflows'],
      },
    ]);
  });

  it('need no workflow for a job named `build`', () => {
    expect(checkWorkflows(subjectWith({ jobs: { build: jobWith() }, workflows: {} }))).toEqual([]);
  });

  it('are an error when a workflow is empty', () => {
    expect(checkWorkflows(subjectWith({ workflows: { build: { jobs: ['main'] }, nightly: { jobs: [] } } }))).toEqual([
      {
        code: 'circleci/nothing-to-run',
        severity: 'error',
        message: 'the workflow `nightly` has no jobs',
        hint: 'list a job, or remove the workflow',
        path: ['workflows', 'nightly'],
      },
    ]);
  });
});
