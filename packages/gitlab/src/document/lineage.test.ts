import { expect, it } from 'vitest';
import type { GitLabDocument } from './document.js';
import { extendedJob } from './extended-job.js';
import type { GitLabJob } from './job.js';
import { lineageOf } from './lineage.js';

function documentOf(jobs: Readonly<Record<string, GitLabJob>>): GitLabDocument {
  return { kind: 'root', jobs: new Map(Object.entries(jobs)) };
}

it('a lineage has the job, then what it extends, the strongest first, each once', () => {
  const job: GitLabJob = { extends: ['.a', '.b'] };
  const document = documentOf({ job, '.a': { extends: '.c' }, '.b': { extends: '.c' }, '.c': {} });
  expect(lineageOf('job', job, document)).toEqual({
    ancestors: [
      { name: 'job', job, via: [] },
      { name: '.b', job: { extends: '.c' }, via: ['job'] },
      { name: '.c', job: {}, via: ['job', '.b'] },
      { name: '.a', job: { extends: '.c' }, via: ['job'] },
    ],
    missing: [],
  });
});

it('a lineage tells what it cannot find, and where it comes back to itself', () => {
  const job: GitLabJob = { extends: ['.gone', '.a'] };
  expect(lineageOf('job', job, documentOf({ job, '.a': { extends: 'job' } })).missing).toEqual([
    { name: 'job', via: ['job', '.a'], rank: 2 },
    { name: '.gone', via: ['job'], rank: 2 },
  ]);
});

it('a lineage of jobs that extend each other many times takes little time', () => {
  const jobs = Object.fromEntries(
    Array.from({ length: 10 }, (_, level) => [
      `.l${level}`,
      { extends: Array.from({ length: 50 }, () => `.l${level + 1}`) },
    ]),
  );
  const document = documentOf({ ...jobs, '.l10': { stage: 'x' } });
  expect(lineageOf('.l0', jobs['.l0'] ?? {}, document).ancestors).toHaveLength(11);
});

it('an extended job has mappings merged and lists replaced', () => {
  const ancestors = [
    { name: 'job', job: { tags: ['a'], variables: { A: '1' } }, via: [] },
    {
      name: '.b',
      job: {
        tags: ['b'],
        variables: new Map([
          ['B', '2'],
          ['A', '0'],
        ]),
        timeout: '1h',
        retry: { max: 1 },
      },
      via: ['job'],
    },
    { name: '.c', job: { retry: 2, cache: { key: { prefix: 'p' }, paths: ['x'] } }, via: ['job', '.b'] },
  ];
  expect(extendedJob(ancestors, {})).toEqual({
    tags: ['a'],
    variables: { A: '1', B: '2' },
    timeout: '1h',
    retry: { max: 1 },
    cache: { key: { prefix: 'p' }, paths: ['x'] },
  });
});

it('a key that is null keeps out what lies below it', () => {
  const ancestors = [
    { name: 'job', job: {}, via: [] },
    { name: '.b', job: { tags: ['b'], stage: 'x' }, via: ['job'] },
  ];
  const notes = { unread: new Map(), cleared: new Map([['job', new Set(['tags'])]]) };
  expect(extendedJob(ancestors, { notes })).toEqual({ stage: 'x' });
});
