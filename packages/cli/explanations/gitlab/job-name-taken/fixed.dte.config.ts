import { affected, defineConfig, definePipeline } from '@dtekit/core';
import { gitlab, gitlabJob } from '@dtekit/gitlab';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['lint', 'test', 'build'] })],
  agents: { count: 3 },
  jobs: [gitlabJob({ name: 'agent-report', order: 'after', definition: { script: ['./ci/report.sh'] } })],
});

export default defineConfig({ pipeline, targets: [gitlab({ fanOut: 'extends' })] });
