import { describe, expect, it } from 'vitest';
import { planAgents, planJob, planOtherJob } from '../testing/plan-builders.js';
import { commonSettings } from './common-settings.js';

const full = { image: 'node:22', history: 'full' } as const;

describe('the common settings', () => {
  it('are those that every job has', () => {
    expect(commonSettings([planJob(full), planAgents(full)])).toEqual(full);
    expect(commonSettings([planJob(full)])).toEqual(full);
  });

  it("have the coordinator's image, whatever else single jobs have", () => {
    const jobs = [planOtherJob({ image: 'node:22-alpine' }), planJob(full), planAgents(full)];
    expect(commonSettings(jobs)).toEqual({ image: 'node:22' });
  });

  it('have no image where no other job has the one of the coordinator', () => {
    expect(commonSettings([planJob(full), planAgents({ ...full, image: 'node:20' })])).toEqual({ history: 'full' });
  });

  it('have nothing that one of the jobs says nothing about, whichever it is', () => {
    const jobs = [planJob(), planAgents(full), planOtherJob(full)];
    expect(commonSettings(jobs)).toEqual({});
    expect(commonSettings(jobs.toReversed())).toEqual({});
  });

  it('are none without jobs', () => {
    expect(commonSettings([])).toEqual({});
  });
});
