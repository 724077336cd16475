import { type Diagnostic, diagnose, didYouMean } from '@dtekit/core/provider';
import { localNeeds } from '../../document/need.js';
import { gitlabCatalog } from '../catalog.js';
import { instanceNames } from '../instances.js';
import type { CheckSubject } from '../subject.js';

/** Finds needs on jobs that do not exist. */
export function checkUndefinedNeed(subject: CheckSubject): readonly Diagnostic[] {
  if (!subject.isWhole) return [];
  return [...subject.jobs.values()].flatMap(({ name, job }) =>
    localNeeds(job.needs).flatMap(({ job: need, isOptional, index }) => {
      if (isOptional || subject.jobs.has(need) || instanceNames(subject).has(need)) return [];
      const suggestion = didYouMean(need, [...subject.jobs.keys()]);
      const path = [name, 'needs', index];
      return [diagnose(gitlabCatalog, 'gitlab/undefined-need', { job: name, need, suggestion }, { path })];
    }),
  );
}
