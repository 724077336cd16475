import type { PlanTriggers } from '@dtekit/core/provider';
import { noTriggers } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { firstJob, jobLines } from './lifted-fixture.js';

function triggersOf(...keys: readonly string[]): PlanTriggers {
  return firstJob(jobLines(...keys)).triggers;
}

function byRules(...rules: readonly string[]): PlanTriggers {
  return triggersOf('rules:', ...rules.map((rule) => `  - ${rule}`));
}

const requests = '{ if: $CI_PIPELINE_SOURCE == "merge_request_event" }';

describe('a job without rules', () => {
  it('runs for branches and tags', () => {
    expect(triggersOf()).toEqual({ ...noTriggers, branches: ['*'], others: ['tags'] });
  });

  it('runs for what the pipeline is for', () => {
    const workflow = ['workflow:', '  rules:', `    - ${requests}`, '    - { if: $CI_COMMIT_BRANCH == "main" }'];
    expect(firstJob([...workflow, ...jobLines()]).triggers).toEqual({
      ...noTriggers,
      pullRequests: true,
      branches: ['main'],
    });
  });

  it('is not known where another file may say what pipelines there are', () => {
    const job = firstJob(['include: { remote: https://example.com/a.yml }', ...jobLines()]);
    expect(job.unknown).toContain('triggers');
  });
});

describe('rules', () => {
  it('name merge requests, branches, runs by hand and schedules', () => {
    expect(
      byRules(
        requests,
        '{ if: $CI_COMMIT_BRANCH == "main" || $CI_COMMIT_BRANCH =~ /^release\\/.*$/ }',
        '{ if: $CI_PIPELINE_SOURCE == "web" }',
        '{ if: $CI_PIPELINE_SOURCE == "schedule" && $CI_COMMIT_BRANCH == "main" }',
      ),
    ).toEqual({
      pullRequests: true,
      branches: ['main', 'release/*'],
      manual: true,
      schedules: [{ name: '', cron: '', branch: 'main' }],
    });
  });

  it('let everything in without a condition', () => {
    expect(byRules('{ when: always }')).toEqual({
      ...noTriggers,
      pullRequests: true,
      branches: ['*'],
      others: ['tags'],
    });
    expect(byRules('{ if: $CI_COMMIT_TAG, when: never }', '{ when: on_success }')).toEqual({
      ...noTriggers,
      pullRequests: true,
      branches: ['*'],
    });
  });

  it('take away what an earlier one decides about', () => {
    expect(byRules('{ if: $CI_MERGE_REQUEST_IID, when: never }', '{ when: always }')).toMatchObject({
      pullRequests: false,
      branches: ['*'],
    });
    expect(byRules(`{ if: $CI_COMMIT_BRANCH == "main", when: manual }`, '{ when: always }')).toEqual({
      ...noTriggers,
      pullRequests: true,
      others: ['branch main && when: manual', 'not ($CI_COMMIT_BRANCH == "main")', 'tags'],
    });
    expect(byRules('{ if: $CI_PIPELINE_SOURCE == "schedule", when: never }', '{ if: $CI_COMMIT_BRANCH }')).toEqual({
      ...noTriggers,
      branches: ['*'],
    });
  });

  it('keep further conditions in the words of the file', () => {
    expect(byRules('{ if: $CI_COMMIT_BRANCH == "main" && $DEPLOY, changes: [src/*, lib] }')).toEqual({
      ...noTriggers,
      others: ['branch main && $DEPLOY && changes: src/*, lib'],
    });
    expect(byRules('{ if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH }')).toEqual({
      ...noTriggers,
      others: ['$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH'],
    });
    expect(byRules('{ exists: [Dockerfile], when: manual }').others).toEqual(['exists: Dockerfile && when: manual']);
    expect(byRules('{ if: $CI_PIPELINE_SOURCE == "api" }').others).toEqual(['$CI_PIPELINE_SOURCE == "api"']);
  });

  it('against a second pipeline take nothing away', () => {
    expect(
      byRules(
        requests,
        '{ if: $CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS, when: never }',
        '{ if: $CI_COMMIT_BRANCH }',
      ),
    ).toEqual({ ...noTriggers, pullRequests: true, branches: ['*'] });
    expect(byRules('{ if: $CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS == null }').branches).toEqual(['*']);
  });

  it('read sources by pattern, and what is missing', () => {
    expect(byRules('{ if: $CI_PIPELINE_SOURCE =~ /^(push|web)$/ }')).toEqual({
      ...noTriggers,
      branches: ['*'],
      others: ['tags'],
    });
    expect(byRules('{ if: $CI_PIPELINE_SOURCE != "merge_request_event" && $CI_COMMIT_TAG == null }').branches).toEqual([
      '*',
    ]);
    expect(byRules('{ if: $CI_COMMIT_TAG !~ /^v/ && $CI_COMMIT_BRANCH == null }')).toEqual({
      ...noTriggers,
      pullRequests: true,
      others: ['tags && $CI_COMMIT_TAG !~ /^v/'],
    });
  });

  it('of a job run only in the pipelines that there are', () => {
    const workflow = [
      'workflow:',
      '  rules:',
      `    - ${requests}`,
      '    - { if: $CI_COMMIT_BRANCH =~ /^release\\/.*$/ }',
    ];
    const job = jobLines('rules:', '  - { if: $CI_COMMIT_BRANCH }', '  - { if: $CI_COMMIT_TAG }');
    expect(firstJob([...workflow, ...job]).triggers).toEqual({ ...noTriggers, branches: ['release/*'] });
  });

  it('that cannot be read are not known', () => {
    const unreadable = [jobLines('rules:', '  - { if: "${X}" }'), jobLines('rules:', '  - !reference [.gone, rules]')];
    for (const lines of unreadable) expect(firstJob(lines).unknown).toEqual(['triggers']);
  });

  it('are looked at no further than there is time for', () => {
    const rule = `  - { if: ${Array.from({ length: 40 }, (_, index) => `($A${index} || $B${index})`).join(' && ')} }`;
    expect(firstJob(jobLines('rules:', rule)).triggers.others?.length).toBeGreaterThan(0);
    expect(firstJob(jobLines('rules:', ...Array.from({ length: 400 }, () => '  - { if: $A }'))).unknown).toEqual([
      'triggers',
    ]);
  });
});

describe('only and except', () => {
  it('name refs, words and patterns', () => {
    expect(triggersOf('only: [main, merge_requests]')).toEqual({
      ...noTriggers,
      pullRequests: true,
      branches: ['main'],
    });
    expect(triggersOf('only: { refs: [/^release-.*$/, web, schedules, "next@acme/shop"] }')).toEqual({
      pullRequests: false,
      branches: ['next', 'release-*'],
      manual: true,
      schedules: [{ name: '', cron: '', branch: '*' }],
      others: ['tags && /^release-.*$/'],
    });
  });

  it('without refs are about branches and tags', () => {
    expect(triggersOf('except: [tags]')).toEqual({ ...noTriggers, branches: ['*'] });
    expect(triggersOf('only: { variables: [$RELEASE == "yes"], changes: [src] }').others).toEqual([
      '$RELEASE == "yes" && changes: src',
    ]);
    expect(triggersOf('only: [branches]', 'except: [main]').others).toEqual(['except main']);
  });

  it('with `when: manual` say so', () => {
    expect(triggersOf('only: [main]', 'when: manual')).toEqual({
      ...noTriggers,
      others: ['branch main && when: manual'],
    });
  });
});
