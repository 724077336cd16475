import { describe, expect, it } from 'vitest';
import { jobWith, subjectWith } from '../document-fixture.js';
import { checkParameterNames } from './parameter-names.js';

function jobWithParameter(name: string) {
  return subjectWith({ jobs: { main: jobWith({ parameters: { [name]: { type: 'string' } } }) } });
}

describe('parameters of jobs', () => {
  it('with names of their own pass', () => {
    expect(checkParameterNames(jobWithParameter('ordinal'))).toEqual([]);
  });

  it('must not have the name of a workflow key', () => {
    expect(checkParameterNames(jobWithParameter('requires'))).toEqual([
      {
        code: 'circleci/reserved-parameter',
        severity: 'error',
        message: 'the parameter `requires` of the job `main` has the name of a workflow key',
        hint: 'rename the parameter',
        path: ['jobs', 'main', 'parameters', 'requires'],
      },
    ]);
  });

  it('start with a letter', () => {
    expect(checkParameterNames(jobWithParameter('1st'))).toMatchObject([
      { code: 'circleci/invalid-name', path: ['jobs', 'main', 'parameters', '1st'] },
    ]);
  });
});

it('parameters of the pipeline start with a letter, and may be called `name`', () => {
  const parameters = { name: { type: 'string' }, _x: { type: 'string' } } as const;
  expect(checkParameterNames(subjectWith({ parameters }))).toMatchObject([{ path: ['parameters', '_x'] }]);
});
