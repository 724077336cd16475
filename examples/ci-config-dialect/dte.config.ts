import { bitbucket } from '@dtekit/bitbucket';
import { circleci } from '@dtekit/circleci';
import { affected, defineConfig, definePipeline, record } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

/**
 * The settings of the run live in `.nx/ci-config.yaml`, which is written beside the CI file, and `start-nx-agents` reads
 * them. The workspace is in a folder of a bigger repository.
 */
const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  workingDirectory: 'web',
  nx: { version: '23.2.1', cli: 'nx', dialect: 'ci-config', fixCi: true, agentMetrics: true },
  commands: [record('nx format:check'), affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 4, parallel: 3 },
});

export default defineConfig({ pipeline, targets: [circleci(), gitlab(), bitbucket()] });
