import { describe, expect, it } from 'vitest';
import { includedViewOf, viewOf } from '../view-fixture.js';
import { jobWithoutScript } from './job-without-script.js';

describe('jobWithoutScript', () => {
  it('finds a job without a script', () => {
    expect(jobWithoutScript(includedViewOf({ agent: { stage: 'test' } }))).toEqual([
      {
        code: 'gitlab/job-without-script',
        severity: 'error',
        message: '`agent` has no script',
        hint: 'add `script`, or start the name with a dot to hide the job',
        path: ['agent'],
      },
    ]);
  });

  it('finds an empty script', () => {
    expect(jobWithoutScript(viewOf({ agent: { script: [] } }))).toHaveLength(1);
  });

  it('takes jobs that do something, by themselves or through what they extend', () => {
    const jobs = {
      '.base': { script: 'make' },
      a: { extends: '.base' },
      b: { trigger: 'group/project' },
      c: { run: [] },
      d: { extends: '.elsewhere' },
    };
    expect(jobWithoutScript(includedViewOf(jobs))).toEqual([]);
  });
});
