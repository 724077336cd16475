import { affected, defineConfig, definePipeline } from '@dtekit/core';
import { circleci } from '@dtekit/circleci';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  machine: { runner: ['acme/linux'] },
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 3 },
  services: [{ name: 'db', image: 'postgres:16' }],
});

export default defineConfig({ pipeline, targets: [circleci()] });
