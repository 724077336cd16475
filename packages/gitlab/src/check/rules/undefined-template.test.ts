import { describe, expect, it } from 'vitest';
import { includedSubjectWith, subjectWith } from '../document-fixture.js';
import { checkUndefinedTemplate } from './undefined-template.js';

describe('checkUndefinedTemplate', () => {
  it('finds a hidden job that does not exist', () => {
    expect(checkUndefinedTemplate(subjectWith({ '.agent': {}, agent: { extends: ['.agnet'] } }))).toEqual([
      {
        code: 'gitlab/undefined-template',
        severity: 'error',
        message: '`agent` extends `.agnet`, which is no job',
        hint: 'write `.agent`',
        path: ['agent', 'extends'],
      },
    ]);
  });

  it('takes jobs that exist, hidden or not', () => {
    expect(checkUndefinedTemplate(subjectWith({ '.a': {}, b: { extends: ['.a'] }, c: { extends: 'b' } }))).toEqual([]);
  });

  it('stays silent where another file may have the job', () => {
    expect(checkUndefinedTemplate(includedSubjectWith({ agent: { extends: '.gone' } }))).toEqual([]);
  });
});
