import { affected, definePipeline, job, type Pipeline, type PipelineInput, record } from '@dtekit/core';

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

/** The quickstart's pipeline with further jobs behind it, each of some lines. */
export function pipelineWithJobs(count: number): PipelineInput {
  return {
    name: 'build',
    image: 'node:22',
    env: { NX_CLOUD_API: 'https://nx.example.com' },
    commands: [record('nx format:check'), affected({ targets: ['lint', 'test', 'build'] })],
    agents: { count: 3, parallel: 2 },
    jobs: Array.from({ length: count }, (_, index) =>
      job({
        name: `deploy-${index}`,
        order: 'after',
        env: { REGION: `region-${index}`, DRY_RUN: 'no' },
        steps: [
          'npm ci',
          `npx nx run app-${index}:deploy --region=region-${index}`,
          `./notify.sh ${index} && echo done`,
        ],
      }),
    ),
  };
}
