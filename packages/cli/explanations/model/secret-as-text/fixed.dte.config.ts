import { affected, defineConfig, definePipeline, secret } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 3 },
  env: { NX_CLOUD_ACCESS_TOKEN: secret() },
});

export default defineConfig({ pipeline, targets: [gitlab()] });
