import { planJob } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { lowerArtifacts } from './artifacts.js';

describe('lowerArtifacts', () => {
  it('writes days and folders', () => {
    expect(lowerArtifacts(planJob({ artifacts: { paths: ['dist'], expireInDays: 5 } }))).toEqual({
      expire_in: '5 days',
      paths: ['dist'],
    });
    const job = planJob({ artifacts: { paths: ['dist'], expireInDays: 1 }, workingDirectory: 'web' });
    expect(lowerArtifacts(job)).toEqual({ expire_in: '1 day', paths: ['web/dist'] });
  });

  it('leaves the expiry to GitLab where none is asked for', () => {
    expect(lowerArtifacts(planJob({ artifacts: { paths: ['dist'] } }))).toEqual({ paths: ['dist'] });
  });

  it('writes nothing for a job without artifacts', () => {
    expect(lowerArtifacts(planJob())).toBeUndefined();
  });
});
