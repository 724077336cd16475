import { describe, expect, it } from 'vitest';
import { resolveTriggers } from './resolve-triggers.js';

describe('triggers', () => {
  it('are pull requests and pushes to the main branch unless said otherwise', () => {
    expect(resolveTriggers(undefined, 'trunk')).toEqual({
      pullRequests: true,
      branches: ['trunk'],
      manual: false,
      schedules: [],
    });
  });

  it('name each branch once, in an order that does not depend on how they were written', () => {
    expect(resolveTriggers({ branches: ['next', 'main', 'next'] }, 'main').branches).toEqual(['main', 'next']);
  });

  it('run a schedule on its branch, or on the main branch', () => {
    const schedules = [
      { name: 'nightly', cron: '0 3 * * *' },
      { name: 'weekly', cron: '0 3 * * 0', branch: 'next' },
    ];
    expect(resolveTriggers({ schedules }, 'trunk').schedules.map(({ name, branch }) => [name, branch])).toEqual([
      ['nightly', 'trunk'],
      ['weekly', 'next'],
    ]);
  });
});
