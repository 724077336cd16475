import { describe, expect, it } from 'vitest';
import type { GitLabDocument } from '../document/document.js';
import { gitlabCatalog } from './catalog.js';
import { check } from './check.js';

const broken: GitLabDocument = {
  kind: 'root',
  stages: ['dte'],
  jobs: new Map([
    ['main', { stage: 'affected', retry: 3, script: ['make'] }],
    ['image', { stage: 'dte', needs: ['gone'], script: [] }],
  ]),
};

describe('check', () => {
  it('reports everything it finds, in a stable order', () => {
    expect(check(broken).map(({ code }) => code)).toEqual([
      'gitlab/job-without-script',
      'gitlab/reserved-job-name',
      'gitlab/retry-out-of-range',
      'gitlab/undefined-need',
      'gitlab/undefined-stage',
    ]);
    expect(check(broken)).toEqual(check(broken));
  });

  it('finds nothing in a file that is fine', () => {
    const fine: GitLabDocument = {
      kind: 'root',
      stages: ['dte'],
      jobs: new Map([['main', { stage: 'dte', script: ['make'] }]]),
    };
    expect(check(fine)).toEqual([]);
  });
});

describe('gitlabCatalog', () => {
  it('says of each code what happens, why, and where that is written', () => {
    for (const [code, entry] of Object.entries(gitlabCatalog)) {
      expect(code).toMatch(/^gitlab\/[a-z-]+$/);
      expect(entry.summary).toMatch(/^[A-Z].*[^.]$/);
      expect(entry.why).toMatch(/^[A-Z].*\.$/);
      expect(entry.sources.length).toBeGreaterThan(0);
    }
  });
});
