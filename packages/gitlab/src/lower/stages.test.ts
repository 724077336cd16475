import { describe, expect, it } from 'vitest';
import type { NamedJob } from './named-job.js';
import { declaredStages, stagesOf } from './stages.js';

describe('stagesOf', () => {
  it('names the stages around the one of the distributed run', () => {
    expect(stagesOf({})).toEqual({ before: 'before-dte', during: 'dte', after: 'after-dte' });
    expect(stagesOf({ stage: 'affected' })).toEqual({
      before: 'before-affected',
      during: 'affected',
      after: 'after-affected',
    });
  });

  it('uses stages that every file has in one that is included', () => {
    expect(stagesOf({ as: 'include' })).toEqual({ before: '.pre', during: 'test', after: '.post' });
    expect(stagesOf({ as: 'include', stage: 'verify' }).during).toBe('verify');
  });
});

describe('declaredStages', () => {
  const stages = stagesOf({});

  it('declares the stages that have jobs, in order', () => {
    expect(declaredStages([job('during', 'dte'), job('after', 'after-dte')], stages)).toEqual(['dte', 'after-dte']);
  });

  it('declares the stages that native jobs name, around the others', () => {
    const jobs = [job('after', 'publish'), job('after', 'after-dte'), job('during', 'dte'), job('before', 'lint')];
    expect(declaredStages(jobs, stages)).toEqual(['lint', 'dte', 'after-dte', 'publish']);
  });

  it('does not declare the two stages that every pipeline has', () => {
    expect(declaredStages([job('before', '.pre'), job('during', 'dte'), job('after', '.post')], stages)).toEqual([
      'dte',
    ]);
  });

  it('does not declare another stage for a job that is to run beside the agents', () => {
    expect(declaredStages([job('during', 'dte'), job('during', 'elsewhere')], stages)).toEqual(['dte']);
  });
});

function job(phase: NonNullable<NamedJob['phase']>, stage: string): NamedJob {
  return { name: stage, job: { stage }, phase, origins: [] };
}
