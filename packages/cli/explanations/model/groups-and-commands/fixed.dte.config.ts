import { affected, defineConfig, definePipeline, group } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  groups: [
    group({ name: 'web', commands: [affected({ targets: ['build'] })], agents: { count: 3 } }),
    group({ name: 'mobile', commands: [affected({ targets: ['build-ios'] })], agents: { count: 2 } }),
  ],
});

export default defineConfig({ pipeline, targets: [gitlab()] });
