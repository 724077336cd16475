import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { gitlabCatalog } from '../catalog.js';
import { longestInstanceName } from '../instances.js';
import type { CheckSubject } from '../subject.js';

const maxLength = 255;

/** Finds jobs whose name, or that of an instance, is too long. */
export function checkLongJobName({ jobs }: CheckSubject): readonly Diagnostic[] {
  return [...jobs.values()].flatMap((view) => {
    const { length } = longestInstanceName(view);
    if (length <= maxLength) return [];
    return [diagnose(gitlabCatalog, 'gitlab/long-job-name', { job: view.name, length }, { path: [view.name] })];
  });
}
