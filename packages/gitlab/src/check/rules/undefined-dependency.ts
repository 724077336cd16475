import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { localNeeds } from '../../document/need.js';
import { gitlabCatalog } from '../catalog.js';
import { instanceNames } from '../instances.js';
import type { CheckSubject } from '../subject.js';

/** Finds dependencies that are no jobs, and those outside of the job's needs. */
export function checkUndefinedDependency(subject: CheckSubject): readonly Diagnostic[] {
  const instances = instanceNames(subject);
  return [...subject.jobs.values()].flatMap(({ name, job }) => {
    const needed = new Set(localNeeds(job.needs).map((need) => need.job));
    return (job.dependencies ?? []).flatMap((dependency, index) => {
      const values = { job: name, dependency };
      const place = { path: [name, 'dependencies', index] };
      const isKnown = subject.jobs.has(dependency) || instances.has(dependency);
      if (subject.isWhole && !isKnown) {
        return [diagnose(gitlabCatalog, 'gitlab/undefined-dependency', values, place)];
      }
      if (needed.size === 0 || needed.has(dependency)) return [];
      return [diagnose(gitlabCatalog, 'gitlab/dependency-not-needed', values, place)];
    });
  });
}
