import type { FileOrigin } from '@dtekit/core/provider';
import type { GitLabJob } from '../document/job.js';
import type { NamedJob } from './named-job.js';

/** What a job with a hidden body may still say itself. */
export type OwnKey = 'stage' | 'parallel' | 'script';

/** Moves everything but the own keys of a job into a hidden job that it extends, where it has one. */
export function withTemplate(
  named: NamedJob,
  template: string | undefined,
  ownKeys: readonly OwnKey[],
): readonly NamedJob[] {
  if (template === undefined) return [named];
  const { stage, parallel, script, ...rest } = named.job;
  const movable = { stage, parallel, script };
  return [
    {
      name: template,
      job: { ...rest, ...present(movable, (key) => !ownKeys.includes(key)) },
      origins: named.origins.flatMap((origin) => (isOwn(origin, ownKeys) ? [] : [moveTo(origin, template)])),
    },
    {
      ...named,
      job: { extends: template, ...present(movable, (key) => ownKeys.includes(key)) },
      origins: named.origins.filter((origin) => origin.native.length === 1 || isOwn(origin, ownKeys)),
    },
  ];
}

interface Movable {
  readonly stage: GitLabJob['stage'] | undefined;
  readonly parallel: GitLabJob['parallel'] | undefined;
  readonly script: GitLabJob['script'] | undefined;
}

function present({ stage, parallel, script }: Movable, isWanted: (key: OwnKey) => boolean): GitLabJob {
  return {
    ...(stage === undefined || !isWanted('stage') ? {} : { stage }),
    ...(parallel === undefined || !isWanted('parallel') ? {} : { parallel }),
    ...(script === undefined || !isWanted('script') ? {} : { script }),
  };
}

function isOwn({ native }: FileOrigin, ownKeys: readonly OwnKey[]): boolean {
  return ownKeys.some((key) => key === native[1]);
}

function moveTo({ native, model }: FileOrigin, template: string): FileOrigin {
  return { native: [template, ...native.slice(1)], model };
}
