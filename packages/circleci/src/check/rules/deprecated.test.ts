import { describe, expect, it } from 'vitest';
import { jobWith, subjectWith, subjectWithSteps } from '../document-fixture.js';
import { checkDeprecated } from './deprecated.js';

describe('what is deprecated', () => {
  it('is remarked: the step `deploy`', () => {
    expect(checkDeprecated(subjectWithSteps({ deploy: { command: 'make' } }))).toEqual([
      {
        code: 'circleci/deprecated',
        severity: 'info',
        message: 'the step `deploy` is deprecated',
        hint: 'use `run`',
        path: ['jobs', 'main', 'steps', 0],
      },
    ]);
  });

  it('is remarked: images of before 2022, in jobs and executors', () => {
    const docker = [{ image: 'cimg/node:22.12' }, { image: 'circleci/node:14-browsers' }];
    expect(
      checkDeprecated(subjectWith({ jobs: { main: jobWith({ docker }) }, executors: { node: { docker } } })),
    ).toEqual([
      {
        code: 'circleci/deprecated',
        severity: 'info',
        message: 'the image `circleci/node:14-browsers` is deprecated',
        hint: 'use an image of `cimg`',
        path: ['jobs', 'main', 'docker', 1, 'image'],
      },
      expect.objectContaining({ path: ['executors', 'node', 'docker', 1, 'image'] }),
    ]);
  });
});

it.each(['circleci/runner-agent:machine-3', 'circleci/circleci-cli', 'acme/circleci/node:1'])('%s passes', (image) => {
  expect(checkDeprecated(subjectWith({ jobs: { main: jobWith({ docker: [{ image }] }) } }))).toEqual([]);
});

it("a command of the file's own that is called `deploy` passes", () => {
  const commands = { deploy: { steps: ['checkout'] } };
  expect(checkDeprecated(subjectWith({ commands, jobs: { main: jobWith({ steps: ['deploy'] }) } }))).toEqual([]);
});
