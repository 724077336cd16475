import { describe, expect, it } from 'vitest';
import { check } from './check.js';
import { documentWith, jobWith } from './document-fixture.js';

describe('check', () => {
  it('finds nothing in a document in which nothing is wrong', () => {
    expect(check(documentWith())).toEqual([]);
  });

  it('finds everything at once', () => {
    const document = documentWith({
      jobs: { main: { steps: ['checkuot'] }, 'no work': jobWith({ steps: [] }) },
      orbs: { nx: 'nrwl/nx@1.5.1' },
    });
    expect(check(document).map(({ code }) => code)).toEqual([
      'circleci/invalid-name',
      'circleci/no-executor',
      'circleci/no-steps',
      'circleci/unknown-command',
      'circleci/unused-job',
      'circleci/old-orb',
    ]);
  });

  it('says only that the shape is wrong where it is', () => {
    const document = Object.assign(documentWith(), { jobs: 'none' });
    expect(check(document).map(({ code }) => code)).toEqual(['circleci/wrong-shape']);
  });
});
