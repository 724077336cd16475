import { affected, defineConfig, definePipeline } from '@dtekit/core';
import { bitbucket } from '@dtekit/bitbucket';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 60 },
});

export default defineConfig({ pipeline, targets: [bitbucket({ fanOut: 'steps' })] });
