import { affected, defineConfig, definePipeline } from '@dtekit/core';
import { bitbucket } from '@dtekit/bitbucket';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 3 },
  overrides: { bitbucket: { definitions: null } },
});

export default defineConfig({ pipeline, targets: [bitbucket()] });
