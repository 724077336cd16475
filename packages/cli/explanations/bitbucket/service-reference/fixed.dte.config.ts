import { affected, defineConfig, definePipeline } from '@dtekit/core';
import { bitbucket } from '@dtekit/bitbucket';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 3 },
  services: [{ name: 'db', image: 'postgres:16', env: { POSTGRES_PASSWORD: 'correct horse' } }],
});

export default defineConfig({ pipeline, targets: [bitbucket()] });
