import { bitbucket } from '@dtekit/bitbucket';
import { circleci } from '@dtekit/circleci';
import { affected, defineConfig, definePipeline, record, secret } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  packageManager: 'npm',
  env: { NX_CLOUD_ACCESS_TOKEN: secret() },
  // What the coordinator runs, in order. Nx Cloud hands the tasks of `affected` to the agents.
  commands: [
    record('nx format:check'),
    affected({ targets: ['lint', 'test', 'build', 'e2e-ci'], configuration: 'ci' }),
  ],
  // Three machines, two tasks on each.
  agents: { count: 3, parallel: 2 },
});

export default defineConfig({ pipeline, targets: [circleci(), gitlab(), bitbucket()] });
