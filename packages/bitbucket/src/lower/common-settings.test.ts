import { describe, expect, it } from 'vitest';
import { commonSettings } from './common-settings.js';
import { planJob } from './plan-job-fixture.js';

describe('commonSettings', () => {
  it('are those that every job has', () => {
    const jobs = [planJob({ image: 'node:22', history: 'full' }), planJob({ image: 'node:22', history: 'full' })];
    expect(commonSettings(jobs)).toEqual({ image: 'node:22', history: 'full' });
  });

  it('are none where one job differs', () => {
    const jobs = [planJob({ image: 'node:22', history: 'full' }), planJob({ image: 'node:20' })];
    expect(commonSettings(jobs)).toEqual({});
  });

  it('are none where one job says nothing, whichever it is', () => {
    const jobs = [planJob(), planJob({ image: 'node:22', history: 'full' })];
    expect(commonSettings(jobs)).toEqual({});
    expect(commonSettings(jobs.toReversed())).toEqual({});
  });

  it('are none without jobs', () => {
    expect(commonSettings([])).toEqual({});
  });
});
