import { affected, compile, definePipeline } from '@dtekit/core';
import { gitlabReference } from '@dtekit/core/provider';
import { describe, expect, it } from 'vitest';
import { gitlabJob, isGitLabJob } from './native-job.js';
import { gitlab } from './provider.js';

describe('gitlabJob', () => {
  it('makes a job that only GitLab gets', () => {
    const job = gitlabJob({ name: 'pages', order: 'after', definition: { script: ['make'], pages: true } });
    expect(job).toEqual({
      kind: 'native-job',
      provider: 'gitlab',
      name: 'pages',
      order: 'after',
      definition: { script: ['make'], pages: true },
    });
    expect(isGitLabJob(job)).toBe(true);
    expect(isGitLabJob({ ...job, provider: 'circleci' })).toBe(false);
  });
});

it('a native job can refer to parts of other jobs, all the way into the file', () => {
  const pipeline = definePipeline({
    name: 'ci',
    image: 'node:22',
    commands: [affected({ targets: ['build'] })],
    agents: { count: 2 },
    jobs: [
      gitlabJob({ name: '.setup', order: 'before', definition: { script: ['npm ci'], rules: [{ if: '$DEPLOY' }] } }),
      gitlabJob({
        name: 'deploy',
        order: 'after',
        definition: {
          rules: [gitlabReference(['.setup', 'rules'])],
          script: [gitlabReference(['.setup', 'script']), './deploy.sh'],
        },
      }),
    ],
  });
  const outcome = compile(pipeline, gitlab());
  expect(outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(outcome.ok && outcome.value.files[0]?.text).toContain(
    [
      'deploy:',
      '  stage: after-dte',
      '  rules:',
      '    - !reference [.setup, rules]',
      '  script:',
      '    - !reference [.setup, script]',
      '    - ./deploy.sh',
    ].join('\n'),
  );
});
