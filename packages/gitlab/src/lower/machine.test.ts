import { planJob } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { lowerMachine } from './machine.js';

describe('the tags of a machine', () => {
  it.each([
    ['large', 'saas-linux-large-amd64'],
    ['saas-linux-medium-arm64', 'saas-linux-medium-arm64'],
  ])('of the size %s are those of a hosted runner', (size, tag) => {
    expect(lowerMachine(planJob({ machine: { size } }))).toEqual([tag]);
  });

  it('are the labels of a runner of the team, which may come in sizes too', () => {
    expect(lowerMachine(planJob({ machine: { runner: ['gpu', 'linux'], size: 'huge' } }))).toEqual([
      'gpu',
      'linux',
      'huge',
    ]);
  });

  it('are none when nothing is said', () => {
    expect(lowerMachine(planJob())).toEqual([]);
  });
});
