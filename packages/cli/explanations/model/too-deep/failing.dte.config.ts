import { affected, defineConfig, definePipeline } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

let matrix: unknown = ['small'];
for (let size = 0; size < 200; size += 1) matrix = [matrix];

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 3 },
  overrides: { gitlab: { jobs: { agent: { tags: matrix } } } },
});

export default defineConfig({ pipeline, targets: [gitlab()] });
