import { expect, it } from 'vitest';
import { circleciJob, isCircleCIJob } from './native-job.js';

it('a native job holds its definition and what workflows say of it', () => {
  const definition = { docker: [{ image: 'node:22' }], steps: ['checkout'] };
  expect(circleciJob({ name: 'docs', order: 'beside', definition, workflow: { context: 'docs' } })).toEqual({
    kind: 'native-job',
    provider: 'circleci',
    name: 'docs',
    order: 'beside',
    definition: { job: definition, workflow: { context: 'docs' } },
  });
});

it('a native job is told from those of other providers', () => {
  const job = circleciJob({ name: 'hold', order: 'after', workflow: { type: 'approval' } });
  expect(isCircleCIJob(job)).toBe(true);
  expect(isCircleCIJob({ ...job, provider: 'gitlab' })).toBe(false);
});
