import type { Overrides } from '@dtekit/core';
import {
  type Diagnostic,
  diagnose,
  didYouMean,
  type FileOrigin,
  type Lowered,
  type Path,
  replaceOrigins,
} from '@dtekit/core/provider';
import { gitlabCatalog } from '../check/catalog.js';
import type { GitLabDocument, GitLabTopLevel } from '../document/document.js';
import type { GitLabJob } from '../document/job.js';
import { jobKeys, topLevelKeys } from '../document/key-order.js';

/** Parts of the GitLab file that replace what dtekit made. A `null` takes the part away. */
export type GitLabOverrides = {
  readonly [Key in keyof GitLabTopLevel]?: GitLabTopLevel[Key] | null;
} & {
  /** Keys of single jobs, hidden ones among them, by the job's name in the file. */
  readonly jobs?: { readonly [jobName: string]: GitLabJobOverride };
};

/** Keys of a job that replace what dtekit made. A `null` takes the key away. */
export type GitLabJobOverride = { readonly [Key in keyof GitLabJob]?: GitLabJob[Key] | null };

declare module '@dtekit/core' {
  interface Overrides {
    /** The last word on the GitLab file. */
    readonly gitlab?: GitLabOverrides;
  }
}

const modelPath: Path = ['overrides', 'gitlab'];

/**
 * Lays the pipeline's overrides for GitLab over a document: they replace keys at the top level and, one level down, keys of
 * jobs. What they touch then comes from them; what names nothing in the file is told.
 */
export function applyOverrides(lowered: Lowered<GitLabDocument>, overrides: Overrides): Lowered<GitLabDocument> {
  if (overrides.gitlab === undefined) return lowered;
  const { document } = lowered;
  const { jobs = {}, ...topLevel } = overrides.gitlab;
  const changed = new Map(document.jobs);
  const replacements: FileOrigin[] = originsOf(topLevel, [], modelPath);
  const diagnostics: Diagnostic[] = [...lowered.diagnostics, ...unknownKeys(topLevel, topLevelKeys, modelPath)];
  for (const [name, override] of Object.entries(jobs)) {
    const path: Path = [...modelPath, 'jobs', name];
    const job = document.jobs.get(name);
    if (job === undefined) {
      diagnostics.push(unknownJob(name, document, path));
    } else {
      changed.set(name, merge(job, override, jobKeys));
      replacements.push(...originsOf(override, [name], path));
      diagnostics.push(...unknownKeys(override, jobKeys, path));
    }
  }
  return {
    document: { ...merge(document, topLevel, topLevelKeys), jobs: changed },
    origins: replaceOrigins(lowered.origins, replacements),
    diagnostics,
  };
}

type Patch<Target, Key extends keyof Target> = { readonly [Name in Key]?: Target[Name] | null };

function merge<Target extends object, Key extends keyof Target>(
  target: Target,
  patch: Patch<Target, Key>,
  keys: readonly Key[],
): Target {
  const merged = { ...target };
  for (const key of keys) {
    const value = patch[key];
    if (value === null) delete merged[key];
    else if (value !== undefined) merged[key] = value;
  }
  return merged;
}

function originsOf(patch: object, native: Path, model: Path): FileOrigin[] {
  return Object.keys(patch).map((key) => ({ native: [...native, key], model: [...model, key] }));
}

function unknownKeys(patch: object, known: readonly string[], path: Path): Diagnostic[] {
  return Object.keys(patch)
    .filter((key) => !known.includes(key))
    .map((key) =>
      diagnose(
        gitlabCatalog,
        'gitlab/unknown-override-key',
        { key, suggestion: didYouMean(key, known) },
        { path: [...path, key] },
      ),
    );
}

function unknownJob(job: string, document: GitLabDocument, path: Path): Diagnostic {
  const suggestion = didYouMean(job, [...document.jobs.keys()]);
  return diagnose(gitlabCatalog, 'gitlab/unknown-override-job', { job, suggestion }, { path });
}
