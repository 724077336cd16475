import { planAgents, planJob } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { checkOptions } from './check-options.js';

const jobs = [planJob(), planAgents()];

describe('checkOptions', () => {
  it('takes hidden jobs for jobs that there are', () => {
    expect(checkOptions(jobs, { templates: { main: '.base', agent: '.agent' } })).toEqual([]);
  });

  it('tells a hidden job that is asked for a job that does not exist', () => {
    expect(checkOptions(jobs, { templates: { agents: '.agent' } })).toEqual([
      {
        code: 'gitlab/unknown-template-job',
        severity: 'error',
        message: '`templates` names the job `agents`, which the pipeline does not have',
        hint: 'write `agent`',
        path: [],
      },
    ]);
  });

  it('tells a hidden job whose name would not hide it', () => {
    expect(checkOptions(jobs, { templates: { agent: 'base' } })).toEqual([
      {
        code: 'gitlab/visible-template',
        severity: 'error',
        message: 'the body of `agent` would be kept in `base`, which is not hidden',
        hint: 'write `.base`',
        path: [],
      },
    ]);
  });

  it('tells a file that is to be included and stands where GitLab starts', () => {
    expect(checkOptions(jobs, { as: 'include' })).toEqual([
      {
        code: 'gitlab/include-at-root-path',
        severity: 'warning',
        message: 'the file is to be included, but `.gitlab-ci.yml` is the file GitLab starts with',
        hint: 'set `path` to another file and include it from the main one',
        path: [],
      },
    ]);
    expect(checkOptions(jobs, { as: 'include', path: 'ci/dte.yml' })).toEqual([]);
  });
});
