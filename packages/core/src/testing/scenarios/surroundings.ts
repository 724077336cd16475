import { byProvider } from '../../model/by-provider.js';
import { expression, secret } from '../../model/env.js';
import { job } from '../../model/job.js';
import { affected } from '../../nx/affected.js';
import { record } from '../../nx/record.js';
import { runMany } from '../../nx/run-many.js';
import type { Scenario } from './scenario.js';

const commands = [affected({ targets: ['lint', 'test', 'build'] })];

/** What stands around a run: triggers, machines, services, secrets, other jobs. */
export const surroundingScenarios: readonly Scenario[] = [
  {
    name: 'subdirectory',
    shows: 'a workspace in a folder of the repository, with cache, artifacts and always-run steps',
    input: {
      name: 'ci',
      image: 'node:22',
      packageManager: 'yarn',
      workingDirectory: 'apps/web',
      commands,
      coordinator: { artifacts: { paths: ['dist', 'reports/junit.xml'], expireInDays: 7 } },
      agents: { count: 2, parallel: 2 },
    },
  },
  {
    name: 'triggers',
    shows: 'branch patterns, manual runs and a schedule',
    input: {
      name: 'ci',
      image: 'node:22',
      mainBranch: 'trunk',
      triggers: {
        branches: ['trunk', 'release/*'],
        manual: true,
        schedules: [{ name: 'nightly', cron: '0 3 * * 1-5' }],
      },
      commands,
      agents: { count: 2, parallel: 2 },
    },
  },
  {
    name: 'branches-only',
    shows: 'pushes to two branches and no pull requests',
    input: {
      name: 'ci',
      image: 'node:22',
      triggers: { pullRequests: false, branches: ['main', 'next'] },
      commands,
      agents: { count: 2 },
    },
  },
  {
    name: 'self-hosted',
    shows: 'own machines, a service beside every job, a short silence timeout',
    input: {
      name: 'ci',
      machine: byProvider({
        circleci: { runner: 'acme/linux' },
        default: { runner: ['self.hosted', 'linux'] },
      }),
      services: [{ name: 'postgres', image: 'postgres:17', env: { POSTGRES_PASSWORD: 'postgres', PORT: 5432 } }],
      timeouts: { silenceMinutes: 15, totalMinutes: 40 },
      interruptible: true,
      commands,
      agents: { count: 3, parallel: 2 },
    },
  },
  {
    name: 'secrets-and-expressions',
    shows: 'secrets by name, a context, and expressions of each provider',
    input: {
      name: 'ci',
      image: byProvider({ circleci: 'cimg/node:22.12', default: 'node:22' }),
      env: {
        NX_CLOUD_ACCESS_TOKEN: secret({ context: 'nx-cloud' }),
        NPM_TOKEN: secret({ variable: 'REGISTRY_TOKEN' }),
        REVISION: byProvider({
          circleci: expression('<< pipeline.git.revision >>'),
          gitlab: expression('$CI_COMMIT_SHA'),
          bitbucket: expression('$BITBUCKET_COMMIT'),
        }),
      },
      commands,
      agents: { count: 2, parallel: 2 },
    },
  },
  {
    name: 'other-jobs',
    shows: 'jobs before, beside and after the run, one of them on the main branch only',
    input: {
      name: 'ci',
      image: 'node:22',
      commands,
      agents: { count: 2, parallel: 2 },
      jobs: [
        job({ name: 'commit-lint', order: 'before', image: 'node:22-alpine', steps: ['npx --yes commitlint --last'] }),
        job({ name: 'licences', order: 'before', steps: ['./tools/licences.sh'] }),
        job({ name: 'docs', order: 'beside', steps: ['npm ci', 'npm run docs'], artifacts: { paths: ['site'] } }),
        job({
          name: 'deploy',
          order: 'after',
          triggers: { pullRequests: false, branches: ['main'] },
          env: { DEPLOY_KEY: secret(), STAGE: 'production' },
          steps: ['./tools/deploy.sh "$STAGE"'],
        }),
      ],
    },
  },
  {
    name: 'ci-config-dialect',
    shows: 'settings in .nx/ci-config.yaml, with self-healing and agent metrics',
    input: {
      name: 'ci',
      image: 'node:22',
      nx: { version: '23.2.1', cli: 'nx', dialect: 'ci-config', fixCi: true, agentMetrics: true, stopOnFailure: false },
      commands,
      agents: { count: 4, parallel: 3 },
    },
  },
  {
    name: 'explicit-completion',
    shows: 'completion by the last step, several commands, the old ways to announce the number of agents',
    input: {
      name: 'ci',
      image: 'node:22',
      nx: {
        completion: 'explicit',
        agentCount: { variable: true, flag: true },
        fixTasks: [],
        distributeByDefault: true,
      },
      setup: ['corepack enable'],
      commands: [
        record('nx format:check'),
        runMany({ targets: ['lint'], parallel: 4 }),
        affected({ targets: ['build'], configuration: 'production', exclude: ['legacy'] }),
        affected({ targets: ['e2e-ci'] }),
      ],
      coordinator: { before: ['npx nx reset'], after: ['npx nx report'] },
      agents: { count: 5, parallel: 2, env: { NODE_OPTIONS: '--max-old-space-size=4096' } },
    },
  },
  {
    name: 'safeguards-off',
    shows: 'everything turned off that can be: as bare as the published recipes',
    input: {
      name: 'ci',
      image: 'node:22',
      cache: false,
      timeouts: false,
      safeguards: {
        completion: false,
        agentNames: false,
        branchName: false,
        fullHistory: false,
        baseAndHead: false,
        rerunGuard: false,
      },
      commands,
      agents: { count: 3 },
    },
  },
];
