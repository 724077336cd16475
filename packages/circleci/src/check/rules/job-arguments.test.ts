import { describe, expect, it } from 'vitest';
import type { CircleCIParameter } from '../../document/parameter.js';
import type { CircleCIWorkflowJob } from '../../document/workflow.js';
import { jobWith, subjectWith } from '../document-fixture.js';
import { checkJobArguments } from './job-arguments.js';

function check(settings: CircleCIWorkflowJob, parameters: Readonly<Record<string, CircleCIParameter>>) {
  const jobs = { agent: jobWith({ parameters }) };
  return checkJobArguments(subjectWith({ jobs, workflows: { build: { jobs: [{ agent: settings }] } } }));
}

const path = ['workflows', 'build', 'jobs', 0, 'agent'];
const ordinal = { ordinal: { type: 'integer' } } as const;

describe('arguments', () => {
  it('of the right type pass, from a matrix as from the workflow', () => {
    expect(check({ matrix: { parameters: { ordinal: [1, 2] } }, requires: ['main'] }, ordinal)).toEqual([]);
    expect(check({ ordinal: 1 }, ordinal)).toEqual([]);
    expect(check({ ordinal: '<< pipeline.number >>' }, ordinal)).toEqual([]);
  });

  it('are an error in a matrix of text for an integer', () => {
    expect(check({ matrix: { parameters: { ordinal: ['1', '2'] } } }, ordinal)).toEqual([
      {
        code: 'circleci/argument-type',
        severity: 'error',
        message: 'the job `agent` gets `"1"` for its parameter `ordinal` of type integer',
        hint: 'write a value of type integer, without quotes unless it is text',
        path: [...path, 'matrix', 'parameters', 'ordinal'],
      },
    ]);
  });

  it.each<[CircleCIParameter, unknown, unknown]>([
    [{ type: 'string' }, 'a', 1],
    [{ type: 'boolean' }, true, 'maybe'],
    [{ type: 'boolean' }, 'on', 1],
    [{ type: 'enum', enum: ['a', 'b'] }, 'b', 'c'],
    [{ type: 'integer' }, 3, 1.5],
  ])('for %o may be %o and not %o', (parameter, right, wrong) => {
    expect(check({ p: right }, { p: parameter })).toEqual([]);
    expect(check({ p: wrong }, { p: parameter })).toMatchObject([{ code: 'circleci/argument-type' }]);
  });

  it('for steps, executors and variables are not looked into', () => {
    const parameters = { a: { type: 'steps' }, b: { type: 'executor' }, c: { type: 'env_var_name' } } as const;
    expect(check({ a: [], b: 'node', c: 'TOKEN' }, parameters)).toEqual([]);
  });

  it('that the job has no parameter for are an error', () => {
    expect(check({ filter: { branches: { only: 'main' } } }, {})).toEqual([
      {
        code: 'circleci/unknown-argument',
        severity: 'error',
        message: 'the job `agent` has no parameter `filter`',
        hint: 'did you mean `filters`?',
        path: [...path, 'filter'],
      },
    ]);
  });

  it('that are missing are an error, unless there is a default', () => {
    expect(check({}, { ordinal: { type: 'integer' }, size: { type: 'string', default: 'large' } })).toEqual([
      {
        code: 'circleci/missing-argument',
        severity: 'error',
        message: 'the job `agent` gets no value for its parameter `ordinal`',
        hint: 'give it an argument or a matrix, or the parameter a default',
        path,
      },
    ]);
  });

  it('of a matrix that is computed are not looked into', () => {
    expect(check({ matrix: { parameters: { ordinal: '<< pipeline.parameters.list >>' } } }, ordinal)).toEqual([]);
  });
});
