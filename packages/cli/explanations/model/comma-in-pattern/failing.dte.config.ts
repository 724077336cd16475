import { affected, defineConfig, definePipeline } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: [
    { label: 'small', count: 4 },
    { label: 'large', count: 2, machine: { size: 'large' } },
  ],
  nx: {
    assignmentRules: [
      { targets: ['build'], runOn: [{ agent: 'large' }] },
      { targets: ['lint,test'], runOn: [{ agent: 'small' }] },
    ],
  },
});

export default defineConfig({ pipeline, targets: [gitlab()] });
