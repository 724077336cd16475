import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { PipelineError } from './pipeline-error.js';

const finding = {
  code: 'model/x',
  severity: 'error',
  message: 'this is wrong',
  hint: 'put it right',
  path: ['nx'],
} as const;

describe('PipelineError', () => {
  it('says how many problems there are, in words that fit', () => {
    expect(new PipelineError([finding]).message).toMatch(/^1 problem in the pipeline\n/);
    expect(new PipelineError([finding, finding]).message).toMatch(/^2 problems in the pipeline\n/);
  });

  it('is known by its mark, also when it comes from another copy of the package', () => {
    const foreign = Object.defineProperty(new Error('x'), Symbol.for('dtekit.PipelineError'), { value: true });
    expect([new PipelineError([]), foreign].map(PipelineError.isInstance)).toEqual([true, true]);
    expect([new Error('x'), null, 'PipelineError', {}].map(PipelineError.isInstance)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is printed by Node with its name and message, and without its findings a second time', () => {
    const printed = inspect(new PipelineError([finding]));
    expect(printed).toMatch(
      /^PipelineError: 1 problem in the pipeline\n\n {2}nx: this is wrong\n {4}hint: put it right\n/,
    );
    expect(printed).not.toMatch(/diagnostics:|Symbol\(/);
  });

  it('carries its findings', () => {
    expect(new PipelineError([finding]).diagnostics).toEqual([finding]);
  });
});
