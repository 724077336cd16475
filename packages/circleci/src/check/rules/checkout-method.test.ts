import { expect, it } from 'vitest';
import type { CircleCIStep } from '../../document/step.js';
import { subjectWithSteps } from '../document-fixture.js';
import { checkCheckoutMethod } from './checkout-method.js';

it.each<CircleCIStep>([
  'checkout',
  { checkout: { path: 'a' } },
  { checkout: { method: 'blobless' } },
  { checkout: { method: 'full' } },
  { checkout: { method: 'shallow', depth: 1 } },
  new Map([['checkout', new Map([['method', '<< parameters.method >>']])]]),
])('%o passes', (step) => {
  expect(checkCheckoutMethod(subjectWithSteps(step))).toEqual([]);
});

it('another method is an error', () => {
  const step = new Map([['checkout', new Map([['method', 'treeless']])]]);
  expect(checkCheckoutMethod(subjectWithSteps(step))).toEqual([
    {
      code: 'circleci/invalid-checkout-method',
      severity: 'error',
      message: 'there is no checkout method `treeless`',
      hint: 'use `blobless`, `full` or `shallow`',
      path: ['jobs', 'main', 'steps', 0, 'checkout', 'method'],
    },
  ]);
});
