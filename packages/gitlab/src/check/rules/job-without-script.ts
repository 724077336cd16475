import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { isEmptyScript } from '../../document/script.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Finds jobs without script, run and trigger. */
export function checkJobWithoutScript({ jobs }: CheckSubject): readonly Diagnostic[] {
  return [...jobs.values()].flatMap(({ name, job, isComplete }) => {
    const doesSomething = job.trigger !== undefined || job.run !== undefined || !isEmptyScript(job.script);
    if (doesSomething || (!isComplete && job.script === undefined)) return [];
    return [diagnose(gitlabCatalog, 'gitlab/job-without-script', { job: name }, { path: [name] })];
  });
}
