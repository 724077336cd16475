import { describe, expect, it } from 'vitest';
import type { CircleCIJob } from '../../document/job.js';
import { jobWith, subjectWith } from '../document-fixture.js';
import { checkExecutors } from './executors.js';

function check(job: CircleCIJob) {
  const executors = { node: { docker: [{ image: 'cimg/node:22.12' }] } };
  return checkExecutors(subjectWith({ jobs: { main: job }, executors, orbs: { nx: 'nrwl/nx@1.7.0' } }));
}

describe('a job', () => {
  it.each<CircleCIJob>([
    jobWith(),
    { machine: true, resource_class: 'acme/linux' },
    { executor: 'node' },
    { executor: { name: 'node', tag: '22' } },
    { executor: '<< parameters.os >>' },
    { executor: 'nx/default' },
    { type: 'no-op' },
  ])('that says where it runs passes: %o', (job) => {
    expect(check(job)).toEqual([]);
  });

  it('that does not is an error', () => {
    expect(check({ steps: ['checkout'] })).toEqual([
      {
        code: 'circleci/no-executor',
        severity: 'error',
        message: 'nothing says where the job `main` runs',
        hint: 'say where it runs: an image (`docker`), a `machine` or an `executor`',
        path: ['jobs', 'main'],
      },
    ]);
  });

  it('that names an unknown executor is told which it may have meant', () => {
    expect(check({ executor: 'nod' })).toEqual([
      {
        code: 'circleci/unknown-executor',
        severity: 'error',
        message: 'the job `main` names the executor `nod`, which is not defined',
        hint: 'did you mean `node`?',
        path: ['jobs', 'main', 'executor'],
      },
    ]);
  });

  it('that names an executor of an orb needs the orb', () => {
    expect(check({ executor: 'aws/default' })).toEqual([
      {
        code: 'circleci/unknown-orb',
        severity: 'error',
        message: '`aws/default` needs the orb `aws`, which is not imported',
        hint: 'list the orb under `orbs` with the alias `aws`',
        path: ['jobs', 'main', 'executor'],
      },
    ]);
  });
});
