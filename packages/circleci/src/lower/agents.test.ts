import { planAgents, planJob } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { fanOut } from './agents.js';

describe('agents', () => {
  it('are copies of a matrix with numbers', () => {
    expect(fanOut(planAgents({ count: 3 }), 'matrix')).toEqual({
      job: { parameters: new Map([['ordinal', { type: 'integer' }]]) },
      workflowJob: { matrix: { parameters: new Map([['ordinal', [1, 2, 3]]]) } },
    });
  });

  it('are a matrix of one when there is one', () => {
    expect(fanOut(planAgents({ count: 1 }), 'matrix').workflowJob).toEqual({
      matrix: { parameters: new Map([['ordinal', [1]]]) },
    });
  });

  it('are the nodes of one job with parallelism', () => {
    expect(fanOut(planAgents({ count: 200 }), 'parallelism')).toEqual({ job: { parallelism: 200 }, workflowJob: {} });
  });
});

it('other jobs are one', () => {
  expect(fanOut(planJob(), 'matrix')).toEqual({ job: {}, workflowJob: {} });
  expect(fanOut(planJob(), 'parallelism')).toEqual({ job: {}, workflowJob: {} });
});
