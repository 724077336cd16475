import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { localNeeds } from '../../document/need.js';
import { gitlabCatalog } from '../catalog.js';
import { instanceNames } from '../instances.js';
import type { CheckSubject } from '../subject.js';
import { createSuggester } from '../suggester.js';

/** Finds needs on jobs that do not exist. */
export function checkUndefinedNeed(subject: CheckSubject): readonly Diagnostic[] {
  if (!subject.isWhole) return [];
  const instances = instanceNames(subject);
  const suggest = createSuggester(() => [...subject.jobs.keys()]);
  return [...subject.jobs.values()].flatMap(({ name, job }) =>
    localNeeds(job.needs).flatMap(({ job: need, isOptional, index }) => {
      if (isOptional || subject.jobs.has(need) || instances.has(need)) return [];
      const path = [name, 'needs', index];
      const values = { job: name, need, suggestion: suggest(need) };
      return [diagnose(gitlabCatalog, 'gitlab/undefined-need', values, { path })];
    }),
  );
}
