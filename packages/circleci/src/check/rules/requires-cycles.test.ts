import { describe, expect, it } from 'vitest';
import { subjectWithEntries } from '../document-fixture.js';
import { checkRequiresCycles } from './requires-cycles.js';

describe('requirements', () => {
  it('that lead from job to job pass, also when two ways lead to the same', () => {
    const document = subjectWithEntries(
      'lint',
      { main: { requires: ['lint'] } },
      { docs: { requires: ['lint'] } },
      { deploy: { requires: ['main', 'docs'] } },
    );
    expect(checkRequiresCycles(document)).toEqual([]);
  });

  it('that lead back are an error, told once', () => {
    const document = subjectWithEntries(
      { main: { requires: ['deploy'] } },
      { deploy: { requires: ['main'] } },
      { report: { requires: ['deploy'] } },
    );
    expect(checkRequiresCycles(document)).toEqual([
      {
        code: 'circleci/requires-cycle',
        severity: 'error',
        message: 'the jobs `main` → `deploy` → `main` require each other',
        hint: 'remove one of the requirements',
        path: ['workflows', 'build', 'jobs', 0, 'main'],
      },
    ]);
  });

  it('on a job itself are an error', () => {
    const document = subjectWithEntries({ main: { requires: ['main'] } });
    expect(checkRequiresCycles(document)).toMatchObject([{ message: 'the jobs `main` → `main` require each other' }]);
  });

  it('on another entry of the same job pass', () => {
    const document = subjectWithEntries('main', { main: { requires: ['main'] } }, { main: { requires: ['main'] } });
    expect(checkRequiresCycles(document)).toEqual([]);
  });

  it('on a job whose name begins like that of another pass', () => {
    const document = subjectWithEntries(
      { test: { requires: ['build'] } },
      { build: { requires: ['test-e2e'] } },
      'test-e2e',
    );
    expect(checkRequiresCycles(document)).toEqual([]);
  });

  it('go by the name in the workflow', () => {
    const document = subjectWithEntries(
      { main: { name: 'first', requires: ['second'] } },
      { deploy: { name: 'second', requires: ['first'] } },
    );
    expect(checkRequiresCycles(document)).toHaveLength(1);
  });
});
