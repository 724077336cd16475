/** A config with three agents for GitLab and, if asked for, other targets. */
export function distributedConfig(agents = 3, targets = 'gitlab()'): string {
  return `import { affected, defineConfig, definePipeline } from '@dtekit/core';
import { bitbucket } from '@dtekit/bitbucket';
import { circleci } from '@dtekit/circleci';
import { gitlab } from '@dtekit/gitlab';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['build'] })],
  agents: { count: ${agents} },
});
export default defineConfig({ pipeline, targets: [${targets}] });
`;
}
