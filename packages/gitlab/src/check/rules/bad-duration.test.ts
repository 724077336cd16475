import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkBadDuration } from './bad-duration.js';

describe('checkBadDuration', () => {
  it('finds a timeout that is no duration', () => {
    expect(checkBadDuration(subjectWith({ agent: { timeout: 'soon' } }))).toEqual([
      {
        code: 'gitlab/bad-duration',
        severity: 'error',
        message: '`timeout` of `agent` is `soon`, which is no duration',
        hint: 'write it like `1h 30m` or `5 days`',
        path: ['agent', 'timeout'],
      },
    ]);
  });

  it('looks at every duration, also in `default` and in hidden jobs that are used', () => {
    const jobs = {
      '.base': { artifacts: { expire_in: '5 dayz' } },
      agent: { extends: '.base', start_in: 'x', rules: [{ start_in: 'later' }] },
      '.unused': { timeout: 'nobody asks' },
    };
    expect(checkBadDuration(subjectWith(jobs, { default: { timeout: 'z' } })).map(({ path }) => path)).toEqual([
      ['default', 'timeout'],
      ['agent', 'start_in'],
      ['agent', 'rules', 0, 'start_in'],
      ['.base', 'artifacts', 'expire_in'],
    ]);
  });

  it('takes durations, and artifacts that never expire', () => {
    const agent = { timeout: '1h 30m', artifacts: { expire_in: 'never' }, start_in: '30 minutes' };
    expect(checkBadDuration(subjectWith({ agent }))).toEqual([]);
  });
});
