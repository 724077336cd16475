import { affected, defineConfig, definePipeline, formatCheck, record } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

const range = { base: '$NX_BASE', head: '$NX_HEAD' };

/**
 * Nx's recipe "Custom Distributed Task Execution on GitLab", and right where the recipe is wrong: its stage is declared,
 * agents run in the same pipelines as their coordinator, the clone is whole, and the base never is the zero commit.
 * What the recipe merely lacks is turned off, and compiling warns about it.
 */
const pipeline = definePipeline({
  name: 'nx-dte',
  image: 'node:18',
  packageManager: 'yarn',
  interruptible: true,
  timeouts: false,
  safeguards: { completion: false, agentNames: false, rerunGuard: false },
  nx: { stopAfter: ['e2e-ci'] },
  commands: [record(formatCheck(range)), affected({ ...range, targets: ['lint', 'test', 'build', 'e2e-ci'] })],
  coordinator: { name: 'nx-dte', artifacts: { paths: ['dist'], expireInDays: 5 } },
  agents: { name: 'nx-dte-agent', count: 3, parallel: 2 },
  // The recipe names its image at the top level, which GitLab has deprecated in favour of `default`.
  overrides: { gitlab: { image: 'node:18', default: null } },
});

export default defineConfig({
  pipeline,
  targets: [
    gitlab({
      stage: 'affected',
      fanOut: 'extends',
      templates: { 'nx-dte': '.base-pipeline', 'nx-dte-agent': '.dte-agent' },
    }),
  ],
});
