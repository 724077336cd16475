import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Finds jobs whose name is empty or white space. */
export function checkEmptyJobName({ jobs }: CheckSubject): readonly Diagnostic[] {
  return [...jobs.keys()]
    .filter((name) => name.trim() === '')
    .map((name) => diagnose(gitlabCatalog, 'gitlab/empty-job-name', {}, { path: [name] }));
}
