import { describe, expect, it } from 'vitest';
import { includedViewOf, viewOf } from '../view-fixture.js';
import { undefinedStage } from './undefined-stage.js';

describe('undefinedStage', () => {
  it('finds a stage that is not declared, as in the published Nx recipe', () => {
    expect(undefinedStage(viewOf({ agent: { stage: 'affected' } }))).toEqual([
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
    const [finding] = undefinedStage(viewOf({ agent: { stage: 'dt' } }, { stages: ['dte'] }));
    expect(finding?.hint).toBe('write `dte`, or add it to `stages`');
  });

  it('takes declared stages and those every pipeline has', () => {
    const jobs = { a: { stage: 'affected' }, b: { stage: '.pre' }, c: { stage: '.post' }, d: {} };
    expect(undefinedStage(viewOf(jobs, { stages: ['affected', 'test'] }))).toEqual([]);
  });

  it('finds a stage that comes from a hidden job', () => {
    const view = viewOf({ '.base': { stage: 'affected' }, agent: { extends: '.base' } });
    expect(undefinedStage(view).map(({ path }) => path)).toEqual([['agent', 'stage']]);
  });

  it('stays silent where another file may declare the stages', () => {
    const jobs = { agent: { stage: 'affected' } };
    expect(undefinedStage(includedViewOf(jobs))).toEqual([]);
    expect(undefinedStage(viewOf(jobs, { include: 'other.yml' }))).toEqual([]);
  });
});
