import { bitbucket } from '@dtekit/bitbucket';
import { circleci } from '@dtekit/circleci';
import { affected, byProvider, defineConfig, definePipeline, job, secret } from '@dtekit/core';
import { gitlab, gitlabJob } from '@dtekit/gitlab';

/**
 * A team's own machines, a database beside every job, a commit lint before, a deployment after, and one job that only
 * GitLab has, in GitLab's own words.
 */
const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  machine: byProvider({
    circleci: { runner: 'acme/linux' },
    gitlab: { runner: ['acme', 'linux'] },
    bitbucket: { runner: ['self.hosted', 'linux'] },
  }),
  triggers: { branches: ['main', 'release/*'], manual: true },
  env: {
    DATABASE_URL: byProvider({
      // Bitbucket's services share the network of the step.
      bitbucket: 'postgres://postgres@localhost:5432/test',
      default: 'postgres://postgres@postgres:5432/test',
    }),
    NX_CLOUD_ACCESS_TOKEN: secret({ variable: 'NX_TOKEN', context: 'nx-cloud' }),
  },
  services: [{ name: 'postgres', image: 'postgres:17', env: { POSTGRES_HOST_AUTH_METHOD: 'trust' } }],
  timeouts: { silenceMinutes: 20 },
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  coordinator: { artifacts: { paths: ['dist'] } },
  agents: { count: 5, parallel: 2 },
  jobs: [
    job({ name: 'commit-lint', order: 'before', steps: ['npx --yes @commitlint/cli --from origin/main'] }),
    job({
      name: 'deploy',
      order: 'after',
      triggers: { pullRequests: false, branches: ['main'] },
      env: { DEPLOY_KEY: secret() },
      steps: ['./tools/deploy.sh'],
    }),
    gitlabJob({
      name: 'pages',
      order: 'after',
      definition: {
        rules: [{ if: '$CI_COMMIT_BRANCH == "main"' }],
        tags: ['acme', 'linux'],
        script: ['npm ci', 'npx nx build docs --outputPath=public'],
        artifacts: { paths: ['public'] },
      },
    }),
  ],
});

export default defineConfig({ pipeline, targets: [circleci(), gitlab(), bitbucket()] });
