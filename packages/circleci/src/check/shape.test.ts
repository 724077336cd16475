import { describe, expect, it } from 'vitest';
import { documentWith, jobWith } from './document-fixture.js';
import { checkShape } from './shape.js';

describe('a document', () => {
  it('of the right shape passes, in Maps as in objects', () => {
    expect(checkShape(documentWith())).toEqual([]);
    const jobs = new Map([['main', jobWith({ environment: new Map([['A', 1]]) })]]);
    const workflows = new Map([['build', { jobs: ['main', new Map([['main', {}]])] }]]);
    expect(checkShape(documentWith({ jobs, workflows }))).toEqual([]);
  });

  it('may list a job with nothing below it', () => {
    expect(checkShape({ ...documentWith(), workflows: { build: { jobs: [{ main: null }] } } })).toEqual([]);
  });

  it('needs lists where CircleCI has lists', () => {
    expect(checkShape({ ...documentWith(), jobs: { main: { steps: 'checkout' } } })).toEqual([
      {
        code: 'circleci/wrong-shape',
        severity: 'error',
        message: '`steps` has to be a list, and is text',
        hint: 'write `steps` the way the configuration reference shows it',
        path: ['jobs', 'main', 'steps'],
      },
    ]);
  });

  it.each<[unknown, string, string]>([
    [[], 'the file', '`the file` has to be a map, and is a list'],
    [{ jobs: {} }, 'workflows', '`workflows` has to be a map, and is missing'],
    [{ ...documentWith(), workflows: { build: {} } }, 'jobs', '`jobs` has to be a list, and is missing'],
    [
      { ...documentWith(), jobs: { main: { parallelism: true } } },
      'parallelism',
      '`parallelism` has to be a number or text, and is a boolean',
    ],
  ])('is told what is wrong: %o at %s', (document, _, message) => {
    expect(checkShape(document).map((finding) => finding.message)).toContain(message);
  });

  it.each([
    [() => 'x', 'a function'],
    [Number.NaN, 'a number that no file can hold'],
    [1e21, 'a number that no file can hold'],
    ['a\u0000b', 'a string that no file can hold'],
    [10n, 'a bigint'],
  ])('cannot hold %s', (value, found) => {
    const [finding] = checkShape({ ...documentWith(), experimental: { value } });
    expect(finding).toMatchObject({ path: ['experimental', 'value'] });
    expect(finding?.message).toContain(`and is ${found}`);
  });
});
