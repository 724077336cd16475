import { describe, expect, it } from 'vitest';
import { includedSubjectWith, subjectWith } from '../document-fixture.js';
import { checkUndefinedNeed } from './undefined-need.js';

describe('checkUndefinedNeed', () => {
  it('finds a need on a job that does not exist', () => {
    expect(
      checkUndefinedNeed(subjectWith({ deploy: { needs: ['main', { job: 'agnet' }] }, agent: {}, main: {} })),
    ).toEqual([
      {
        code: 'gitlab/undefined-need',
        severity: 'error',
        message: '`deploy` needs `agnet`, which is no job',
        hint: 'write `agent`',
        path: ['deploy', 'needs', 1],
      },
    ]);
  });

  it('finds a need on a hidden job', () => {
    expect(checkUndefinedNeed(subjectWith({ deploy: { needs: ['.base'] }, '.base': {} }))).toHaveLength(1);
  });

  it('takes jobs, instances of jobs, optional needs and needs elsewhere', () => {
    const deploy = {
      needs: [
        'main',
        'agent 2/3',
        'build: [linux, arm]',
        { job: 'gone', optional: true },
        { project: 'a/b', job: 'other', ref: 'main' },
        { pipeline: '$PARENT', job: 'other' },
      ],
    };
    const build = { parallel: { matrix: [{ OS: ['linux', 'mac'], CPU: 'arm' }] } };
    expect(checkUndefinedNeed(subjectWith({ deploy, main: {}, agent: { parallel: 3 }, build }))).toEqual([]);
  });

  it('stays silent where another file may have the job', () => {
    expect(checkUndefinedNeed(includedSubjectWith({ deploy: { needs: ['main'] } }))).toEqual([]);
  });
});
