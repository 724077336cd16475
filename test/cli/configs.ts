/** The source of a config with one pipeline, three agents, and the targets that are given as source. */
export function configSource(targets: string, pipeline = ''): string {
  return `import { affected, defineConfig, definePipeline } from '@dtekit/core';
import { alpha, beta } from 'toys';

const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  commands: [affected({ targets: ['build'] })],
  agents: { count: 3 },
  ${pipeline}
});
export default defineConfig({ pipeline, targets: [${targets}] });
`;
}

/** A config for both toy providers. */
export const twoTargets: string = configSource('alpha(), beta()');
