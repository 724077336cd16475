import { expect, it } from 'vitest';
import { localNeeds } from './need.js';

it('localNeeds finds the jobs of the same pipeline that are waited for, and their places', () => {
  const needs = [
    { pipeline: '$PARENT', job: 'there' },
    'main',
    { project: 'a/b', job: 'there', ref: 'main' },
    { job: 'agent', optional: true },
    { pipeline: '$PARENT' },
  ];
  expect(localNeeds(needs)).toEqual([
    { job: 'main', isOptional: false, index: 1 },
    { job: 'agent', isOptional: true, index: 3 },
  ]);
  expect(localNeeds(undefined)).toEqual([]);
});
