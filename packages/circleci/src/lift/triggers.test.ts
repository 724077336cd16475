import type { PlanTriggers } from '@dtekit/core/provider';
import { noTriggers } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { jobsIn } from './lifted-fixture.js';

const onPushes: PlanTriggers = { ...noTriggers, pullRequests: true, branches: ['main'] };

/** The triggers of jobs `a`, `b`, … of a workflow with these settings, each listed with these settings of its own. */
function triggersIn(workflow: string, ...entries: readonly string[]): readonly PlanTriggers[] {
  const names = entries.map((_, index) => String.fromCharCode(97 + index));
  const text = `
version: 2.1
parameters: { nightly: { type: boolean, default: false }, always: { type: boolean, default: true } }
jobs:
${names.map((name) => `  ${name}: { machine: true, steps: [checkout] }`).join('\n')}
workflows:
  ci:
${workflow.replaceAll(/^/gm, '    ')}
    jobs:
${entries.map((entry, index) => `      - ${names[index]}: ${entry}`).join('\n')}
`;
  return jobsIn(text).map(({ triggers }) => triggers);
}

function filters(text: string): string {
  return `{ filters: ${text} }`;
}

describe('filters of a job', () => {
  it('that are missing let pull requests and the main branch through', () => {
    expect(triggersIn('', '{}')).toEqual([onPushes]);
    expect(triggersIn('', filters('{ branches: { only: /.*/ } }'))).toEqual([onPushes]);
  });

  it.each<[string, Partial<PlanTriggers>]>([
    ['{ branches: { only: main } }', { branches: ['main'] }],
    ['{ branches: { only: [next, main] } }', { branches: ['main', 'next'] }],
    [String.raw`{ branches: { only: '/release\/.*/' } }`, { branches: ['release/*'] }],
    [String.raw`{ branches: { only: '/^(main|v\.\d+)$/' } }`, { others: [String.raw`branches /^(main|v\.\d+)$/`] }],
    ['{ branches: { only: /^(main|next)$/ } }', { branches: ['main', 'next'] }],
    ['{ branches: { ignore: main }, tags: { only: /^v.*/ } }', { pullRequests: true, others: ['tags /^v.*/'] }],
    ['{ branches: { ignore: /.*/ }, tags: { only: /^v.*/ } }', { others: ['tags /^v.*/'] }],
    ['{ branches: { ignore: "/^x[0-9]/" } }', { others: ['branches but /^x[0-9]/'] }],
    [`pipeline.git.branch == "main" or pipeline.git.branch == 'next'`, { branches: ['main', 'next'] }],
    ['pipeline.git.branch != "main"', { pullRequests: true }],
    ['pipeline.git.tag starts-with "v"', { others: ['`pipeline.git.tag starts-with "v"`'] }],
  ])('%s', (text, expected) => {
    expect(triggersIn('', filters(text))).toEqual([{ ...noTriggers, ...expected }]);
  });

  it('count for the other jobs: what is named somewhere is no pull request there', () => {
    expect(
      triggersIn('', '{}', filters('{ branches: { only: next } }'), filters('{ branches: { ignore: [next] } }')),
    ).toEqual([
      { ...noTriggers, pullRequests: true, branches: ['next'] },
      { ...noTriggers, branches: ['next'] },
      { ...noTriggers, pullRequests: true },
    ]);
  });
});

describe('the start of a workflow', () => {
  it.each<[string, PlanTriggers]>([
    ['when: true', onPushes],
    ['when: << pipeline.parameters.always >>', onPushes],
    ['unless: << pipeline.parameters.nightly >>', onPushes],
    ['unless: { equal: [api, << pipeline.trigger_source >>] }', onPushes],
    ['when: { not: { equal: [scheduled_pipeline, << pipeline.trigger_source >>] } }', onPushes],
    ['when: { equal: [api, << pipeline.trigger_source >>] }', { ...noTriggers, manual: true }],
    ['when: { equal: [main, << pipeline.git.branch >>] }', { ...noTriggers, branches: ['main'] }],
    ['unless: { equal: [main, << pipeline.git.branch >>] }', { ...noTriggers, pullRequests: true }],
    [
      'when: { and: [{ matches: { pattern: "^release/.*$", value: << pipeline.git.branch >> } }, { not: << pipeline.parameters.nightly >> }] }',
      { ...noTriggers, branches: ['release/*'] },
    ],
    [
      'when: { or: [{ equal: [a, << pipeline.git.branch >>] }, { equal: [b, << pipeline.git.branch >>] }] }',
      { ...noTriggers, branches: ['a', 'b'] },
    ],
    ['when: pipeline.git.branch == "main"', { ...noTriggers, branches: ['main'] }],
    ['when: << pipeline.parameters.nightly >>', { ...noTriggers, others: ['<< pipeline.parameters.nightly >>'] }],
    [
      'when: { equal: [scheduled_pipeline, << pipeline.trigger_source >>] }',
      { ...noTriggers, others: ['{"equal":["scheduled_pipeline","<< pipeline.trigger_source >>"]}'] },
    ],
    [
      'triggers: [{ schedule: { cron: 0 3 * * *, filters: { branches: { only: [main, /release.*/] } } } }]',
      {
        ...noTriggers,
        schedules: [
          { name: 'ci', cron: '0 3 * * *', branch: 'main' },
          { name: 'ci', cron: '0 3 * * *', branch: 'release*' },
        ],
      },
    ],
  ])('%s', (workflow, triggers) => {
    expect(triggersIn(workflow, '{}')).toEqual([triggers]);
  });

  it('never comes where a constant says so', () => {
    expect(triggersIn('when: false', '{}')).toEqual([]);
    expect(triggersIn('unless: { equal: [a, a] }', '{}')).toEqual([]);
  });
});
