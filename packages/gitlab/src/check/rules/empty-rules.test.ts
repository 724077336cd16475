import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkEmptyRules } from './empty-rules.js';

describe('checkEmptyRules', () => {
  it('finds lists without a rule', () => {
    expect(checkEmptyRules(subjectWith({ agent: { rules: [] } }, { workflow: { rules: [] } }))).toEqual([
      {
        code: 'gitlab/empty-rules',
        severity: 'error',
        message: '`rules` of `workflow` is empty',
        hint: 'add a rule; one with `when: never` alone keeps the job out of every pipeline',
        path: ['workflow', 'rules'],
      },
      {
        code: 'gitlab/empty-rules',
        severity: 'error',
        message: '`rules` of `agent` is empty',
        hint: 'add a rule; one with `when: never` alone keeps the job out of every pipeline',
        path: ['agent', 'rules'],
      },
    ]);
  });

  it('takes lists with a rule, and no list', () => {
    expect(checkEmptyRules(subjectWith({ a: { rules: [{ when: 'never' }] }, b: {} }, { workflow: {} }))).toEqual([]);
  });
});
