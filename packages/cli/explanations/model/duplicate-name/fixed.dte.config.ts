import { affected, defineConfig, definePipeline, job } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 3 },
  jobs: [
    job({ name: 'lint', order: 'before', steps: ['npx commitlint --from origin/main'] }),
    job({ name: 'lint-docs', order: 'before', steps: ['npx markdownlint docs'] }),
  ],
});

export default defineConfig({ pipeline, targets: [gitlab()] });
