import type { GitLabDocument } from './document.js';
import { type GitLabJob, templatesOf } from './job.js';

/** A job with what it extends. */
export interface Lineage {
  /** The job itself first, then what it extends, the strongest first. */
  readonly ancestors: readonly Ancestor[];
  /** Names of the jobs it extends that are not in the document, or that it comes back to. */
  readonly missing: readonly MissingAncestor[];
}

/** A job, or one that it extends. */
export interface Ancestor {
  /** Its name. */
  readonly name: string;
  /** What it says itself. */
  readonly job: GitLabJob;
  /** Names of the jobs whose `extends` lead to it, the first of them the job itself; empty for that. */
  readonly via: readonly string[];
}

/** A job that is extended and cannot be found. */
export interface MissingAncestor {
  /** Its name. */
  readonly name: string;
  /** Names of the jobs whose `extends` lead to it. */
  readonly via: readonly string[];
  /** How many of the ancestors are stronger than it. */
  readonly rank: number;
}

/** How deep GitLab follows `extends`. https://docs.gitlab.com/ci/yaml/#extends */
export const maxExtendsLevels = 10;

/** Follows `extends`. What is reached twice counts where it is strongest. */
export function lineageOf(name: string, job: GitLabJob, { jobs }: GitLabDocument): Lineage {
  const ancestors: Ancestor[] = [];
  const missing: MissingAncestor[] = [];
  const seen = new Set<string>();
  const visit = (ancestor: Ancestor): void => {
    ancestors.push(ancestor);
    seen.add(ancestor.name);
    const via = [...ancestor.via, ancestor.name];
    for (const template of templatesOf(ancestor.job).toReversed()) {
      const extended = jobs.get(template);
      const goesOn = extended !== undefined && !via.includes(template) && via.length <= maxExtendsLevels;
      if (!goesOn) missing.push({ name: template, via, rank: ancestors.length });
      else if (!seen.has(template)) visit({ name: template, job: extended, via });
    }
  };
  visit({ name, job, via: [] });
  return { ancestors, missing };
}
