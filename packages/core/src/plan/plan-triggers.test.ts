import { describe, expect, it } from 'vitest';
import { type PlanTriggers, sameTriggers } from './plan-triggers.js';

const nightly = { name: 'nightly', cron: '0 3 * * *', branch: 'main' };
const weekly = { name: 'weekly', cron: '0 3 * * 0', branch: 'main' };
const triggers: PlanTriggers = {
  pullRequests: true,
  branches: ['main', 'next'],
  manual: false,
  schedules: [nightly, weekly],
};

describe('two sets of triggers', () => {
  it('are the same in whatever order they are written', () => {
    const reversed = { ...triggers, branches: ['next', 'main'], schedules: [weekly, nightly] };
    expect(sameTriggers(triggers, reversed)).toBe(true);
  });

  it.each([
    ['pull requests', { pullRequests: false }],
    ['branches', { branches: ['main'] }],
    ['manual starts', { manual: true }],
    ['schedules', { schedules: [nightly] }],
    ['the name of a schedule', { schedules: [nightly, { ...weekly, name: 'other' }] }],
    ['the time of a schedule', { schedules: [nightly, { ...weekly, cron: '0 4 * * 0' }] }],
    ['the branch of a schedule', { schedules: [nightly, { ...weekly, branch: 'next' }] }],
  ])('are different when they differ in %s', (_, changes: Partial<PlanTriggers>) => {
    expect(sameTriggers(triggers, { ...triggers, ...changes })).toBe(false);
  });
});
