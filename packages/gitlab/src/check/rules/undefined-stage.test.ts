import { describe, expect, it } from 'vitest';
import { includedSubjectWith, subjectWith } from '../document-fixture.js';
import { checkUndefinedStage } from './undefined-stage.js';

describe('checkUndefinedStage', () => {
  it('finds a stage that is not declared, as in the published Nx recipe', () => {
    expect(checkUndefinedStage(subjectWith({ agent: { stage: 'affected' } }))).toEqual([
      {
        code: 'gitlab/undefined-stage',
        severity: 'error',
        message: '`agent` is in the stage `affected`, but the stages are `.pre`, `build`, `test`, `deploy`, `.post`',
        hint: 'add `affected` to `stages`',
        path: ['agent', 'stage'],
      },
    ]);
  });

  it('guesses what was meant', () => {
    const [finding] = checkUndefinedStage(subjectWith({ agent: { stage: 'dt' } }, { stages: ['dte'] }));
    expect(finding?.hint).toBe('write `dte`, or add it to `stages`');
  });

  it('takes declared stages and those every pipeline has', () => {
    const jobs = { a: { stage: 'affected' }, b: { stage: '.pre' }, c: { stage: '.post' }, d: {} };
    expect(checkUndefinedStage(subjectWith(jobs, { stages: ['affected', 'test'] }))).toEqual([]);
  });

  it('finds a stage that comes from a hidden job', () => {
    const view = subjectWith({ '.base': { stage: 'affected' }, agent: { extends: '.base' } });
    expect(checkUndefinedStage(view).map(({ path }) => path)).toEqual([['agent', 'stage']]);
  });

  it('stays silent where another file may declare the stages', () => {
    const jobs = { agent: { stage: 'affected' } };
    expect(checkUndefinedStage(includedSubjectWith(jobs))).toEqual([]);
    expect(checkUndefinedStage(subjectWith(jobs, { include: 'other.yml' }))).toEqual([]);
  });
});
