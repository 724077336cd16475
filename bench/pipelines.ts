import { affected, definePipeline, type Pipeline, record } from '@dtekit/core';

/** The quickstart's pipeline with a number of agents. */
export function pipelineWith(agents: number, name = 'build'): Pipeline {
  return definePipeline({
    name,
    image: 'node:22',
    packageManager: 'pnpm',
    commands: [
      record('nx format:check'),
      affected({ targets: ['lint', 'test', 'build', 'e2e-ci'], configuration: 'ci' }),
    ],
    agents: { count: agents, parallel: 2 },
  });
}
