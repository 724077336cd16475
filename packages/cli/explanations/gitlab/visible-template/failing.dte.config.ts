import { affected, defineConfig, definePipeline } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 3 },
});

export default defineConfig({ pipeline, targets: [gitlab({ templates: { main: 'nx' } })] });
