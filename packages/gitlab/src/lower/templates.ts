import type { FileOrigin } from '@dtekit/core/provider';
import type { GitLabJob } from '../document/job.js';
import { jobKeys } from '../document/key-order.js';
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
  const isOwn = (key: string | number | undefined) => ownKeys.some((own) => own === key);
  return [
    {
      name: template,
      job: withoutKeys(named.job, isOwn),
      origins: named.origins.flatMap((origin) => (isOwn(origin.native[1]) ? [] : [moveTo(origin, template)])),
    },
    {
      ...named,
      job: { extends: template, ...withoutKeys(named.job, (key) => !isOwn(key)) },
      origins: named.origins.filter(({ native }) => native.length === 1 || isOwn(native[1])),
    },
  ];
}

function withoutKeys(job: GitLabJob, isLeftOut: (key: keyof GitLabJob) => boolean): GitLabJob {
  const rest: { -readonly [Key in keyof GitLabJob]: GitLabJob[Key] } = { ...job };
  for (const key of jobKeys) if (isLeftOut(key)) delete rest[key];
  return rest;
}

function moveTo({ native, model }: FileOrigin, template: string): FileOrigin {
  return { native: [template, ...native.slice(1)], model };
}
