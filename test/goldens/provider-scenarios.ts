import { bitbucketStep } from '@dtekit/bitbucket';
import { circleciJob } from '@dtekit/circleci';
import { affected, job } from '@dtekit/core';
import type { Scenario } from '@dtekit/core/testing';
import { gitlabJob } from '@dtekit/gitlab';

const run = {
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 2, parallel: 2 },
} as const;

/** What is said in the words of single providers. */
export const providerScenarios: readonly Scenario[] = [
  {
    name: 'native-jobs',
    shows: 'jobs in the words of each provider, before, beside and after the run, next to neutral ones',
    input: {
      ...run,
      jobs: [
        job({ name: 'commit-lint', order: 'before', steps: ['npx --yes commitlint --last'] }),
        circleciJob({
          name: 'audit',
          order: 'beside',
          definition: { docker: [{ image: 'cimg/base:current' }], steps: ['checkout', { run: './tools/audit.sh' }] },
          workflow: { context: ['audit'] },
        }),
        circleciJob({ name: 'hold', order: 'after', workflow: { type: 'approval' } }),
        gitlabJob({ name: '.report', order: 'before', definition: { artifacts: { paths: ['reports'] } } }),
        gitlabJob({
          name: 'audit-lockfile',
          order: 'before',
          definition: { extends: '.report', script: ['./tools/audit.sh'], allow_failure: true },
        }),
        gitlabJob({ name: 'pages', order: 'after', definition: { stage: 'publish', script: ['npx nx build docs'] } }),
        bitbucketStep({ name: 'audit-licences', order: 'beside', definition: { script: ['./tools/audit.sh'] } }),
        bitbucketStep({
          name: 'release',
          order: 'after',
          definition: { deployment: 'production', trigger: 'manual', script: ['./tools/release.sh'] },
        }),
      ],
    },
  },
  {
    name: 'overrides',
    shows: 'the last word of the team on each file: keys replaced, added and taken away',
    input: {
      ...run,
      overrides: {
        circleci: {
          parameters: { deploy: { type: 'boolean', default: false } },
          jobs: { main: { resource_class: 'large', environment: { CI_OWNER: 'platform' } } },
        },
        gitlab: {
          variables: null,
          jobs: { main: { resource_group: 'production', timeout: null }, agent: { parallel: 4 } },
        },
        bitbucket: {
          options: { 'max-time': 60 },
          clone: null,
          pipelines: { branches: { main: null }, custom: { nothing: [{ step: { script: ['true'] } }] } },
        },
      },
    },
  },
];
