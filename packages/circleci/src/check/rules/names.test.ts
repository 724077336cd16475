import { describe, expect, it } from 'vitest';
import { jobWith, subjectWith } from '../document-fixture.js';
import { checkNames } from './names.js';

describe('names', () => {
  it('of letters, digits, dashes and underscores pass', () => {
    const jobs = { main: jobWith(), 'e2e-ci_2': jobWith() };
    const commands = { setup: { steps: [] } };
    expect(checkNames(subjectWith({ jobs, commands, executors: { node: {} } }))).toEqual([]);
  });

  it('that do not start with a letter are errors', () => {
    expect(checkNames(subjectWith({ commands: { '2nd': { steps: [] } } }))).toEqual([
      {
        code: 'circleci/invalid-name',
        severity: 'error',
        message: 'the command name `2nd` is not made of a letter followed by letters, digits, `-` and `_`',
        hint: 'rename the command',
        path: ['commands', '2nd'],
      },
    ]);
  });

  it('of jobs may hold spaces, which is only remarked', () => {
    const [finding] = checkNames(subjectWith({ jobs: { 'build app': jobWith() } }));
    expect(finding).toMatchObject({ code: 'circleci/invalid-name', severity: 'info', path: ['jobs', 'build app'] });
  });

  it('of jobs with other characters are errors', () => {
    const [finding] = checkNames(subjectWith({ jobs: { 'build.app': jobWith() } }));
    expect(finding).toMatchObject({ code: 'circleci/invalid-name', severity: 'error' });
  });

  it('of two jobs must not differ in case only', () => {
    expect(checkNames(subjectWith({ jobs: { Main: jobWith(), main: jobWith() } }))).toEqual([
      {
        code: 'circleci/duplicate-name',
        severity: 'error',
        message: 'the jobs `Main` and `main` have the same name to CircleCI, which ignores case',
        hint: 'rename `main`',
        path: ['jobs', 'main'],
        related: [{ message: 'the first of the two', path: ['jobs', 'Main'] }],
      },
    ]);
  });
});
