import { describe, expect, it } from 'vitest';
import { includedViewOf, viewOf } from '../view-fixture.js';
import { undefinedTemplate } from './undefined-template.js';

describe('undefinedTemplate', () => {
  it('finds a hidden job that does not exist', () => {
    expect(undefinedTemplate(viewOf({ '.agent': {}, agent: { extends: ['.agnet'] } }))).toEqual([
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
    expect(undefinedTemplate(viewOf({ '.a': {}, b: { extends: ['.a'] }, c: { extends: 'b' } }))).toEqual([]);
  });

  it('stays silent where another file may have the job', () => {
    expect(undefinedTemplate(includedViewOf({ agent: { extends: '.gone' } }))).toEqual([]);
  });
});
