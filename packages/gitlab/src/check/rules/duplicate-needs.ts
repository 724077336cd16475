import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import type { GitLabNeed } from '../../document/need.js';
import { localNeeds } from '../../document/need.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Finds needs on one job in one list. */
export function checkDuplicateNeeds({ jobs }: CheckSubject): readonly Diagnostic[] {
  return [...jobs.values()].flatMap(({ name, job }) =>
    repeated(job.needs).map(({ job: need, index }) =>
      diagnose(gitlabCatalog, 'gitlab/duplicate-needs', { job: name, need }, { path: [name, 'needs', index] }),
    ),
  );
}

/** Needs on single instances of one matrix job are different needs. */
function repeated(needs: readonly GitLabNeed[] | undefined): ReturnType<typeof localNeeds> {
  const whole = (needs ?? []).map((need) => (typeof need === 'object' && need.parallel !== undefined ? {} : need));
  const seen = new Set<string>();
  return localNeeds(whole).filter(({ job }) => seen.size === seen.add(job).size);
}
