import { affected, defineConfig, definePipeline, job } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 3 },
  jobs: [job({ name: 'cache', order: 'before', steps: ['npm run warm-up'] })],
});

export default defineConfig({ pipeline, targets: [gitlab()] });
