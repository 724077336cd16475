import { describe, expect, it } from 'vitest';
import { isStepReference, stepReference } from './shared-step.js';

describe('a step reference', () => {
  it('is told from a step and from anything else', () => {
    expect(isStepReference(stepReference('agent'))).toBe(true);
    for (const other of [{ name: 'step-reference', script: ['x'] }, null, 'step-reference', undefined]) {
      expect(isStepReference(other)).toBe(false);
    }
  });
});
