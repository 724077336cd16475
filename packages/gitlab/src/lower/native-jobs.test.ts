import { planAgents, plannedNativeJobs } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import type { GitLabJob } from '../document/job.js';
import { type GitLabNativeJob, gitlabJob } from '../native-job.js';
import type { GitLabOptions } from '../options.js';
import { lowerContext } from './context.js';
import { lowerNativeJobs } from './native-jobs.js';

const script = ['make'];

describe('lowerNativeJobs', () => {
  it.each([
    ['before', 'before-dte'],
    ['beside', 'dte'],
    ['after', 'after-dte'],
  ] as const)('puts a job that runs %s the agents into the stage %s', (order, stage) => {
    expect(lower([gitlabJob({ name: 'own', order, definition: { script } })])).toEqual({ own: { stage, script } });
  });

  it('leaves the stage to a job that names one, or extends one of the others that does', () => {
    const jobs = [
      gitlabJob({ name: 'own', order: 'after', definition: { stage: 'publish', script } }),
      gitlabJob({ name: '.base', order: 'after', definition: { stage: 'publish' } }),
      gitlabJob({ name: 'extending', order: 'after', definition: { extends: '.base', script } }),
    ];
    expect(lower(jobs)).toEqual({
      own: { stage: 'publish', script },
      '.base': { stage: 'publish' },
      extending: { extends: '.base', script },
    });
  });

  it('gives rules to a job of an included file that has none', () => {
    const rules = [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }, { if: '$CI_COMMIT_BRANCH == "main"' }];
    const own = [{ when: 'always' as const }];
    const jobs = [
      gitlabJob({ name: 'plain', order: 'after', definition: { script } }),
      gitlabJob({ name: 'ruled', order: 'after', definition: { script, rules: own } }),
      gitlabJob({ name: 'limited', order: 'after', definition: { script, only: ['main'] } }),
      gitlabJob({ name: 'excepted', order: 'after', definition: { script, except: ['main'] } }),
      gitlabJob({ name: '.hidden', order: 'after', definition: { script } }),
    ];
    expect(lower(jobs, { as: 'include' })).toEqual({
      plain: { stage: '.post', rules, script },
      ruled: { stage: '.post', script, rules: own },
      limited: { stage: '.post', script, only: ['main'] },
      excepted: { stage: '.post', script, except: ['main'] },
      '.hidden': { script },
    });
  });

  it('is not confused by jobs that extend themselves', () => {
    const jobs = [gitlabJob({ name: 'loop', order: 'after', definition: { extends: 'loop', script } })];
    expect(lower(jobs)).toEqual({ loop: { stage: 'after-dte', extends: 'loop', script } });
  });

  it('says where each job comes from, hidden ones too', () => {
    const jobs = plannedNativeJobs(
      gitlabJob({ name: '.base', order: 'after', definition: { script } }),
      gitlabJob({ name: 'own', order: 'after', definition: { extends: '.base' } }),
    );
    expect(lowerNativeJobs(jobs, lowerContext([planAgents()], {})).flatMap(({ origins }) => origins)).toEqual([
      { native: ['.base'], model: ['jobs', 0] },
      { native: ['own'], model: ['jobs', 1] },
    ]);
  });
});

function lower(jobs: readonly GitLabNativeJob[], options: GitLabOptions = {}): Record<string, GitLabJob> {
  const context = lowerContext([planAgents()], options);
  const lowered = lowerNativeJobs(plannedNativeJobs(...jobs), context);
  return Object.fromEntries(lowered.map(({ name, job }) => [name, job]));
}
