import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const excluded = ['only', 'except', 'start_in'] as const;

/** Finds jobs with `rules` and `only`, `except` or `start_in`. */
export function checkRulesWithOnly({ jobs }: CheckSubject): readonly Diagnostic[] {
  return [...jobs.values()].flatMap(({ name, job }) => {
    if (job.rules === undefined) return [];
    return excluded
      .filter((key) => job[key] !== undefined && job[key] !== null)
      .map((key) => diagnose(gitlabCatalog, 'gitlab/rules-with-only', { job: name, key }, { path: [name, key] }));
  });
}
