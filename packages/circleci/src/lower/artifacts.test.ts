import { planJob } from '@dtekit/core/testing';
import { expect, it } from 'vitest';
import { lowerArtifacts } from './artifacts.js';

it('each path of the artifacts is a step, seen from the root of the repository', () => {
  const job = planJob({ artifacts: { paths: ['dist', './<<x'] }, workingDirectory: 'web' });
  expect(lowerArtifacts(job)).toEqual([
    { store_artifacts: { path: 'web/dist' } },
    { store_artifacts: { path: 'web/\\<<x' } },
  ]);
  expect(lowerArtifacts(planJob())).toEqual([]);
});
