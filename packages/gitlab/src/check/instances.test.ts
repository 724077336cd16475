import { describe, expect, it } from 'vitest';
import { subjectWith } from './document-fixture.js';
import { instanceCount, instanceNames, longestInstanceName } from './instances.js';

const matrix = [{ OS: ['linux', 'mac'], CPU: 'arm' }, { OS: 'windows' }];

describe('instances of jobs', () => {
  it('are counted by number or by the combinations of a matrix', () => {
    expect([instanceCount({}), instanceCount({ parallel: 3 }), instanceCount({ parallel: { matrix } })]).toEqual([
      1, 3, 3,
    ]);
  });

  it('have the names that GitLab gives them', () => {
    expect([
      ...instanceNames(subjectWith({ main: {}, agent: { parallel: 2 }, build: { parallel: { matrix } } })),
    ]).toEqual(['agent 1/2', 'agent 2/2', 'build: [linux, arm]', 'build: [mac, arm]', 'build: [windows]']);
  });

  it('are not listed where there are more than GitLab allows', () => {
    expect(instanceNames(subjectWith({ agent: { parallel: 1e12 } })).size).toBe(0);
  });

  it.each([
    [{}, 'job'],
    [{ parallel: 12 }, 'job 12/12'],
    [{ parallel: { matrix } }, 'job: [linux, arm]'],
  ])('have a longest name: %j', (job, name) => {
    expect(longestInstanceName({ name: 'job', job, isComplete: true })).toBe(name);
  });
});
