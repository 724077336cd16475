import { describe, expect, it } from 'vitest';
import { jobWith, subjectWith, subjectWithEntries } from '../document-fixture.js';
import { checkFilteredRequirements } from './filtered-requirements.js';

const onMain = { filters: { branches: { only: ['main'] } } };

describe('a job without filters', () => {
  it('passes when one of the jobs it requires has none either', () => {
    const document = subjectWithEntries({ lint: onMain }, 'docs', { main: { requires: ['lint', 'docs'] } });
    expect(checkFilteredRequirements(document)).toEqual([]);
  });

  it('is remarked when all the jobs it requires have filters', () => {
    const document = subjectWithEntries({ lint: onMain }, { docs: onMain }, { main: { requires: ['lint', 'docs'] } });
    expect(checkFilteredRequirements(document)).toEqual([
      {
        code: 'circleci/filtered-requirement',
        severity: 'info',
        message: 'the job `main` only runs on the branches of `lint`, `docs`, which it requires',
        hint: 'give both the same filters, or let the required job end early on the other branches',
        path: ['workflows', 'build', 'jobs', 2, 'main', 'requires'],
      },
    ]);
  });

  it.each(['npx nx-cloud start-ci-run', 'npm ci && npx nx-cloud start-agent'])(
    'is a warning when it takes part in a distributed run: `%s`',
    (run) => {
      const jobs = {
        lint: jobWith(),
        main: jobWith({ steps: [{ run }] }),
        docs: jobWith({ steps: [{ run: { command: run } }] }),
      };
      const entries = [{ lint: onMain }, { main: { requires: ['lint'] } }, { docs: { requires: ['lint'] } }];
      const found = checkFilteredRequirements(subjectWith({ jobs, workflows: { build: { jobs: entries } } }));
      expect(found.map(({ severity, path }) => [severity, path?.[4]])).toEqual([
        ['warning', 'main'],
        ['warning', 'docs'],
      ]);
    },
  );
});

it('an approval and the job behind it pass', () => {
  const hold = { type: 'approval', ...onMain } as const;
  const document = subjectWithEntries({ hold }, { main: { requires: ['hold'] } });
  expect(checkFilteredRequirements(document)).toEqual([]);
  const approval = subjectWithEntries({ lint: onMain }, { hold: { type: 'approval', requires: ['lint'] } });
  expect(checkFilteredRequirements(approval)).toEqual([]);
});

it('a job with filters of its own passes', () => {
  const document = subjectWithEntries({ lint: onMain }, { main: { requires: ['lint'], ...onMain } });
  expect(checkFilteredRequirements(document)).toEqual([]);
});
