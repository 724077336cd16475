import { bitbucket } from '@dtekit/bitbucket';
import { command, defineConfig, definePipeline, formatCheck, record } from '@dtekit/core';

const agents = { name: 'Agent', count: 3 };

/**
 * Nx's recipe "Custom Distributed Task Execution on Bitbucket Pipelines", word for word. What the recipe lacks is turned
 * off here, so that the file comes out the same; compiling it warns about each of the traps. Commands that the recipe
 * spells in its own way are given as text: they are understood all the same.
 */
const pipeline = definePipeline({
  name: 'ci',
  image: 'node:20',
  cache: false,
  timeouts: false,
  triggers: { branches: [] },
  safeguards: { completion: false, agentNames: false, baseAndHead: false, rerunGuard: false },
  nx: { agentCount: { variable: true } },
  commands: [
    command(
      `npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after="e2e-ci" --agent-count=${agents.count}`,
    ),
    record(formatCheck()),
    command('npx nx affected --target=lint,test,build,e2e-ci --parallel=2'),
  ],
  coordinator: { name: 'CI' },
  agents,
});

export default defineConfig({ pipeline, targets: [bitbucket()] });
