import { deepMerge } from './deep-merge.js';
import type { GitLabDocument } from './document.js';
import type { GitLabJob } from './job.js';
import type { Ancestor } from './lineage.js';

/** A job with what it extends laid under it, the weakest at the bottom. A key that is `null` keeps out what lies below it. */
export function extendedJob(ancestors: readonly Ancestor[], { notes }: Pick<GitLabDocument, 'notes'>): GitLabJob {
  const [own] = ancestors;
  if (own !== undefined && ancestors.length === 1) return own.job;
  const cleared = new Set<string>();
  const layers = ancestors.map(({ name, job }) => {
    const layer = without(job, cleared);
    for (const key of notes?.cleared.get(name) ?? []) cleared.add(key);
    return layer;
  });
  return layers.reduceRight<GitLabJob>(deepMerge, {});
}

function without(job: GitLabJob, keys: ReadonlySet<string>): GitLabJob {
  return keys.size === 0 ? job : Object.fromEntries(Object.entries(job).filter(([key]) => !keys.has(key)));
}
