import { gitlabReference } from '@dtekit/core/provider';
import { describe, expect, it } from 'vitest';
import { includedSubjectWith, subjectWith } from '../document-fixture.js';
import { checkUndefinedReference } from './undefined-reference.js';

const setup = { script: ['npm ci'], variables: new Map([['URL', 'https://example.com']]) };

describe('checkUndefinedReference', () => {
  it('finds a reference to a job that does not exist, wherever it stands', () => {
    const script = ['make', gitlabReference(['.setpu', 'script'])];
    expect(checkUndefinedReference(subjectWith({ '.setup': setup, deploy: { script } }))).toEqual([
      {
        code: 'gitlab/undefined-reference',
        severity: 'error',
        message: '`!reference [.setpu, script]` refers to nothing',
        hint: 'write `.setup`',
        path: ['deploy', 'script', 1],
      },
    ]);
    const variables = { URL: gitlabReference(['.setup', 'variables', 'URI']) };
    const rules = [gitlabReference(['.setup', 'rules'])];
    const subject = subjectWith({ '.setup': setup, deploy: { rules } }, { variables });
    expect(checkUndefinedReference(subject)).toMatchObject([
      { path: ['variables', 'URL'], hint: 'name a job of this file and a key that it says itself' },
      { path: ['deploy', 'rules', 0] },
    ]);
  });

  it('finds a reference to what a job only extends', () => {
    const jobs = { '.setup': setup, build: { extends: '.setup' }, deploy: { variables: {} } };
    const URL = gitlabReference(['build', 'variables', 'URL']);
    expect(checkUndefinedReference(subjectWith({ ...jobs, deploy: { variables: { URL } } }))).toHaveLength(1);
  });

  it('takes references to parts of jobs and of the file', () => {
    const deploy = {
      script: [gitlabReference(['.setup', 'script'])],
      variables: { URL: gitlabReference(['.setup', 'variables', 'URL']), A: gitlabReference(['variables', 'A']) },
    };
    expect(checkUndefinedReference(subjectWith({ '.setup': setup, deploy }, { variables: { A: '1' } }))).toEqual([]);
  });

  it('stays silent where another file may have the job', () => {
    const script = [gitlabReference(['.setup', 'script'])];
    expect(checkUndefinedReference(includedSubjectWith({ deploy: { script } }))).toEqual([]);
  });
});
