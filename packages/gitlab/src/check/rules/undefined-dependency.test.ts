import { describe, expect, it } from 'vitest';
import { includedViewOf, viewOf } from '../view-fixture.js';
import { undefinedDependency } from './undefined-dependency.js';

describe('undefinedDependency', () => {
  it('finds artifacts of a job that does not exist', () => {
    expect(undefinedDependency(viewOf({ deploy: { dependencies: ['gone'] } }))).toEqual([
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
    const view = viewOf({ deploy: { needs: ['main'], dependencies: ['main', 'lint'] }, main: {}, lint: {} });
    expect(undefinedDependency(view)).toEqual([
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
    expect(undefinedDependency(viewOf(jobs))).toEqual([]);
  });

  it('stays silent where another file may have the job', () => {
    expect(undefinedDependency(includedViewOf({ deploy: { dependencies: ['gone'] } }))).toEqual([]);
  });
});
