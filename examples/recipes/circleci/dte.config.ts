import { circleci } from '@dtekit/circleci';
import { affected, defineConfig, definePipeline, formatCheck, record } from '@dtekit/core';

/**
 * Nx's recipe "Custom Distributed Task Execution on Circle CI", word for word. What the recipe lacks is turned off here,
 * so that the file comes out the same; compiling it warns about each of the traps.
 */
const pipeline = definePipeline({
  name: 'build',
  image: 'cimg/node:lts-browsers',
  cache: false,
  safeguards: { completion: false, agentNames: false, rerunGuard: false },
  nx: { stopAfter: ['e2e-ci'], agentCount: { variable: true } },
  commands: [
    record(formatCheck()),
    affected({
      base: '$NX_BASE',
      head: '$NX_HEAD',
      targets: ['lint', 'test', 'build', 'e2e-ci'],
      configuration: 'ci',
    }),
  ],
  // Only the agents may be silent for an hour; CircleCI's own ten minutes hold for the coordinator.
  coordinator: { timeouts: false },
  agents: { count: 3, parallel: 2 },
});

export default defineConfig({ pipeline, targets: [circleci({ orb: '1.5.1', order: 'agents-first' })] });
