import { describe, expect, it } from 'vitest';
import { jobWith, subjectWith, subjectWithSteps } from '../document-fixture.js';
import { checkEnvNames } from './env-names.js';

describe('names of environment variables', () => {
  it('that shells can read pass', () => {
    const jobs = { main: jobWith({ environment: { NX_BASE: '1', _x9: 'a' } }) };
    expect(checkEnvNames(subjectWith({ jobs }))).toEqual([]);
  });

  it('that shells cannot read are warnings', () => {
    expect(checkEnvNames(subjectWith({ jobs: { main: jobWith({ environment: { 'NX-BASE': '1' } }) } }))).toEqual([
      {
        code: 'circleci/invalid-env-name',
        severity: 'warning',
        message: '`NX-BASE` is no name of an environment variable',
        hint: 'use letters, digits and `_`, not starting with a digit',
        path: ['jobs', 'main', 'environment', 'NX-BASE'],
      },
    ]);
  });

  it('are judged in executors and steps too', () => {
    const executors = { node: { environment: { '1A': 1 } } };
    expect(checkEnvNames(subjectWith({ executors }))).toMatchObject([
      { path: ['executors', 'node', 'environment', '1A'] },
    ]);
    expect(checkEnvNames(subjectWithSteps({ run: { command: 'make', environment: { 'a b': 1 } } }))).toMatchObject([
      { path: ['jobs', 'main', 'steps', 0, 'run', 'environment', 'a b'] },
    ]);
  });

  it('of service containers are their own business', () => {
    const docker = [
      { image: 'cimg/node:22.12' },
      { image: 'elasticsearch:8', environment: { 'discovery.type': 'single-node' } },
    ];
    expect(checkEnvNames(subjectWith({ jobs: { main: jobWith({ docker }) } }))).toEqual([]);
  });
});
