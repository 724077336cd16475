import { affected, defineConfig, definePipeline } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 3 },
  env: { 'E2E-BASE-URL': 'https://staging.example.com' },
});

export default defineConfig({ pipeline, targets: [gitlab()] });
