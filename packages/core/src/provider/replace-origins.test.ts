import { expect, it } from 'vitest';
import { replaceOrigins } from './replace-origins.js';

it('replaced parts come from the replacement, with all that was in them, and others from where they came before', () => {
  const job = { native: ['jobs', 'main'], model: ['coordinator'] };
  const step = { native: ['jobs', 'main', 'steps', 0], model: ['commands', 0] };
  const steps = { native: ['jobs', 'main', 'steps'], model: ['overrides', 'ci', 'jobs', 'main', 'steps'] };
  expect(replaceOrigins([job, step], [steps])).toEqual([job, steps]);
  expect(replaceOrigins([job, step], [])).toEqual([job, step]);
});
