import { planJob } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { lowerMachine } from './machine.js';

describe('a machine', () => {
  it.each([
    ['small', '1x'],
    ['medium', '2x'],
    ['large', '4x'],
    ['xlarge', '8x'],
    ['2xlarge', '16x'],
    ['32x', '32x'],
  ])('of the size %s is %s', (size, native) => {
    expect(lowerMachine(planJob({ machine: { size } }))).toEqual({ size: native });
  });

  it('of the team is named by all labels of its runner', () => {
    expect(lowerMachine(planJob({ machine: { runner: ['self.hosted', 'linux'] } }))).toEqual({
      'runs-on': ['self.hosted', 'linux'],
    });
  });

  it('is the default one when nothing is said', () => {
    expect(lowerMachine(planJob())).toEqual({});
  });
});
