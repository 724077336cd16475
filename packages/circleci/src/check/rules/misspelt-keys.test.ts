import { describe, expect, it } from 'vitest';
import { documentWith, jobWith, subjectWith, subjectWithSteps } from '../document-fixture.js';
import { subjectOf } from '../subject.js';
import { checkMisspeltKeys } from './misspelt-keys.js';

describe('keys', () => {
  it('that are known pass', () => {
    expect(checkMisspeltKeys(subjectWithSteps({ run: { command: 'make', when: 'always' } }))).toEqual([]);
  });

  it('that are new and resemble no other pass', () => {
    const jobs = { main: { ...jobWith(), retention: { caches: '1d' } } };
    expect(checkMisspeltKeys(subjectWith({ jobs }))).toEqual([]);
  });

  it('that resemble a known one are warnings', () => {
    const jobs = { main: { ...jobWith(), enviroment: { A: '1' } } };
    expect(checkMisspeltKeys(subjectWith({ jobs }))).toEqual([
      {
        code: 'circleci/misspelt-key',
        severity: 'warning',
        message: 'CircleCI has no key `enviroment` here',
        hint: 'did you mean `environment`?',
        path: ['jobs', 'main', 'enviroment'],
      },
    ]);
  });

  it('are judged at the top, in workflows and in run steps too', () => {
    const run = { command: 'make', no_output_timout: '5m' };
    const document = {
      ...documentWith({ jobs: { main: jobWith({ steps: [{ run }] }) } }),
      workflows: { build: { jobs: ['main'], unles: true } },
      orb: {},
    };
    expect(checkMisspeltKeys(subjectOf(document)).map(({ path }) => path)).toEqual([
      ['orb'],
      ['workflows', 'build', 'unles'],
      ['jobs', 'main', 'steps', 0, 'run', 'no_output_timout'],
    ]);
  });
});
