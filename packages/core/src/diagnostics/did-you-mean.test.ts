import { describe, expect, it } from 'vitest';
import { didYouMean } from './did-you-mean.js';

const candidates = ['agents', 'commands', 'coordinator', 'image'];

describe('did you mean', () => {
  it('finds the word that was meant', () => {
    expect(didYouMean('agent', candidates)).toBe('agents');
    expect(didYouMean('comands', candidates)).toBe('commands');
    expect(didYouMean('imgae', candidates)).toBe('image');
    expect(didYouMean('COMMANDS', candidates)).toBe('commands');
  });

  it('is silent when nothing is close', () => {
    expect(didYouMean('trigger', candidates)).toBeUndefined();
    expect(didYouMean('', candidates)).toBeUndefined();
  });
});
