import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkBadCondition } from './bad-condition.js';

describe('checkBadCondition', () => {
  it('finds a condition that GitLab cannot read', () => {
    expect(checkBadCondition(subjectWith({ main: { rules: [{ if: '$CI' }, { if: '$DEPLOY == true' }] } }))).toEqual([
      {
        code: 'gitlab/bad-condition',
        severity: 'error',
        message: 'a condition of `main` is no expression that GitLab knows',
        hint: 'put texts and numbers in quotes, and check the operators',
        path: ['main', 'rules', 1, 'if'],
      },
    ]);
  });

  it('knows what braces are about', () => {
    const [finding] = checkBadCondition(
      subjectWith({ main: {} }, { workflow: { rules: [{ if: '${CI_COMMIT_TAG}' }] } }),
    );
    expect(finding).toMatchObject({ hint: 'write `$NAME` without braces', path: ['workflow', 'rules', 0, 'if'] });
  });

  it('looks at hidden jobs that are used, and at `only` and `except`', () => {
    const jobs = {
      '.base': { rules: [{ if: 'main' }] },
      '.unused': { rules: [{ if: 'main' }] },
      main: { extends: '.base', only: { variables: ['$A', '$B =='] }, except: { variables: ['=~'] } },
    };
    expect(checkBadCondition(subjectWith(jobs)).map(({ path }) => path)).toEqual([
      ['.base', 'rules', 0, 'if'],
      ['main', 'only', 'variables', 1],
      ['main', 'except', 'variables', 0],
    ]);
  });

  it('takes conditions, and those that inputs are filled into', () => {
    const rules = ['$A == "x" && ($B =~ /^y$/i || $C == null)', "$A != 'x'", '$[[ inputs.rule ]]'].map((text) => ({
      if: text,
    }));
    expect(checkBadCondition(subjectWith({ main: { rules } }))).toEqual([]);
  });
});
