import { circleci } from '@dtekit/circleci';
import {
  affected,
  type Compilation,
  compile,
  definePipeline,
  type Outcome,
  type Pipeline,
  type Target,
} from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

/** A repository of the company, as a platform team might list it. */
interface Repository {
  readonly name: string;
  readonly host: 'circleci' | 'gitlab';
  readonly agents: number;
}

const targets: Readonly<Record<Repository['host'], Target>> = { circleci: circleci(), gitlab: gitlab() };

/** The one pipeline that all repositories share. */
export function pipelineFor(repository: Repository): Pipeline {
  return definePipeline({
    name: 'ci',
    image: 'node:22',
    commands: [affected({ targets: ['lint', 'test', 'build'] })],
    agents: { count: repository.agents, parallel: 2 },
  });
}

/** Compiles the pipeline of each repository, without the command line and without touching a file. */
export function compileAll(repositories: readonly Repository[]): ReadonlyMap<string, Outcome<Compilation>> {
  return new Map(
    repositories.map((repository) => {
      const source = 'platform/compile-many.ts';
      return [repository.name, compile(pipelineFor(repository), targets[repository.host], { source })];
    }),
  );
}
