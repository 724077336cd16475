import { affected, defineConfig, definePipeline, job } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

const steps = Array.from({ length: 20 }, (_, shard) => `./check.sh ${shard}`);

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 3 },
  jobs: [job({ name: 'check', order: 'before', steps })],
});

export default defineConfig({ pipeline, targets: [gitlab()] });
