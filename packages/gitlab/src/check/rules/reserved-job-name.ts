import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { topLevelKeys } from '../../document/key-order.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const reserved: ReadonlySet<string> = new Set([...topLevelKeys, 'spec']);

/** Finds jobs with the name of a section. */
export function checkReservedJobName({ jobs }: CheckSubject): readonly Diagnostic[] {
  return [...jobs.keys()]
    .filter((job) => reserved.has(job))
    .map((job) => diagnose(gitlabCatalog, 'gitlab/reserved-job-name', { job }, { path: [job] }));
}
