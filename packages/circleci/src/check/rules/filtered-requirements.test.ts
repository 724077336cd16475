import { describe, expect, it } from 'vitest';
import { subjectWithEntries } from '../document-fixture.js';
import { checkFilteredRequirements } from './filtered-requirements.js';

const onMain = { filters: { branches: { only: ['main'] } } };

describe('a job without filters', () => {
  it('passes when one of the jobs it requires has none either', () => {
    const document = subjectWithEntries({ lint: onMain }, 'docs', { main: { requires: ['lint', 'docs'] } });
    expect(checkFilteredRequirements(document)).toEqual([]);
  });

  it('is a warning when all the jobs it requires have filters', () => {
    const document = subjectWithEntries({ lint: onMain }, { docs: onMain }, { main: { requires: ['lint', 'docs'] } });
    expect(checkFilteredRequirements(document)).toEqual([
      {
        code: 'circleci/filtered-requirement',
        severity: 'warning',
        message: 'the job `main` only runs on the branches of `lint`, `docs`, which it requires',
        hint: 'give both the same filters, or let the required job end early on the other branches',
        path: ['workflows', 'build', 'jobs', 2, 'main', 'requires'],
      },
    ]);
  });
});

it('a job with filters of its own passes', () => {
  const document = subjectWithEntries({ lint: onMain }, { main: { requires: ['lint'], ...onMain } });
  expect(checkFilteredRequirements(document)).toEqual([]);
});
