import { expect, it } from 'vitest';
import { jobPhases, phaseOf } from './job-phase.js';

it('the orders of jobs are the phases, in the order in which they run', () => {
  expect((['before', 'beside', 'after'] as const).map(phaseOf)).toEqual(jobPhases);
});
