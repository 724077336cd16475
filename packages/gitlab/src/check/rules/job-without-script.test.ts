import { gitlabReference } from '@dtekit/core/provider';
import { describe, expect, it } from 'vitest';
import { includedSubjectWith, subjectWith } from '../document-fixture.js';
import { subjectOf } from '../subject.js';
import { checkJobWithoutScript } from './job-without-script.js';

describe('checkJobWithoutScript', () => {
  it('finds a job without a script', () => {
    expect(checkJobWithoutScript(includedSubjectWith({ agent: { stage: 'test' } }))).toEqual([
      {
        code: 'gitlab/job-without-script',
        severity: 'error',
        message: '`agent` has no script',
        hint: 'add `script`, or start the name with a dot to hide the job',
        path: ['agent'],
      },
    ]);
  });

  it('passes over a job that an included file may have too', () => {
    const jobs = new Map([['sast', { stage: 'test' }]]);
    expect(checkJobWithoutScript(subjectOf({ kind: 'root', include: 'ci/sast.yml', jobs }))).toEqual([]);
    expect(checkJobWithoutScript(subjectOf({ kind: 'root', jobs }))).toHaveLength(1);
  });

  it('finds an empty script', () => {
    expect(checkJobWithoutScript(subjectWith({ agent: { script: [] } }))).toHaveLength(1);
  });

  it('takes jobs that do something, by themselves or through what they extend', () => {
    const jobs = {
      '.base': { script: 'make' },
      a: { extends: '.base' },
      b: { trigger: 'group/project' },
      c: { run: [] },
      d: { extends: '.elsewhere' },
      e: { script: [gitlabReference(['.base', 'script'])] },
    };
    expect(checkJobWithoutScript(includedSubjectWith(jobs))).toEqual([]);
  });
});
