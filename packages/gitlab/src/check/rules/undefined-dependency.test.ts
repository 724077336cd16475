import { describe, expect, it } from 'vitest';
import { includedSubjectWith, subjectWith } from '../document-fixture.js';
import { checkUndefinedDependency } from './undefined-dependency.js';

describe('checkUndefinedDependency', () => {
  it('finds artifacts of a job that does not exist', () => {
    expect(checkUndefinedDependency(subjectWith({ deploy: { dependencies: ['gone'] } }))).toEqual([
      {
        code: 'gitlab/undefined-dependency',
        severity: 'error',
        message: '`deploy` takes artifacts from `gone`, which is no job',
        hint: 'name a job of this file in `dependencies`, or remove it there',
        path: ['deploy', 'dependencies', 0],
      },
    ]);
  });

  it('finds artifacts of a job that is not waited for', () => {
    const view = subjectWith({ deploy: { needs: ['main'], dependencies: ['main', 'lint'] }, main: {}, lint: {} });
    expect(checkUndefinedDependency(view)).toEqual([
      {
        code: 'gitlab/dependency-not-needed',
        severity: 'error',
        message: '`deploy` takes artifacts from `lint`, which its `needs` leave out',
        hint: 'add `lint` to `needs`, or remove `dependencies`',
        path: ['deploy', 'dependencies', 1],
      },
    ]);
  });

  it('takes dependencies on jobs and on their instances', () => {
    const jobs = { deploy: { dependencies: ['main', 'agent 1/2'] }, main: {}, agent: { parallel: 2 } };
    expect(checkUndefinedDependency(subjectWith(jobs))).toEqual([]);
  });

  it('stays silent where another file may have the job', () => {
    expect(checkUndefinedDependency(includedSubjectWith({ deploy: { dependencies: ['gone'] } }))).toEqual([]);
  });
});
