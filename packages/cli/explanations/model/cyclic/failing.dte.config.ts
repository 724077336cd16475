import { affected, defineConfig, definePipeline } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

const variables: Record<string, unknown> = { GIT_DEPTH: '0', LOG: 'all' };
variables.SELF = variables;

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 3 },
  overrides: { gitlab: { variables } },
});

export default defineConfig({ pipeline, targets: [gitlab()] });
