import { affected, defineConfig, definePipeline } from '@dtekit/core';
import { circleci } from '@dtekit/circleci';

const pipeline = definePipeline({
  name: 'ci',
  machine: { runner: ['acme/linux'] },
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 3 },
});

export default defineConfig({ pipeline, targets: [circleci()] });
