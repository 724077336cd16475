import { expect, it } from 'vitest';
import { mayChangeJobs } from './open-includes.js';

it('a file that cannot be read may change jobs, but for GitLab’s own job templates', () => {
  expect(mayChangeJobs({ kind: 'root' })).toBe(false);
  expect(mayChangeJobs({ kind: 'unknown' })).toBe(true);
  const template = (name: string) => new Map([['template', name]]);
  expect(mayChangeJobs({ kind: 'root', include: [template('Security/SAST.gitlab-ci.yml')] })).toBe(false);
  expect(mayChangeJobs({ kind: 'root', include: [template('Workflows/Branch-Pipelines.gitlab-ci.yml')] })).toBe(true);
  expect(mayChangeJobs({ kind: 'root', include: 'https://example.com/ci.yml' })).toBe(true);
});
