import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { isEmptyScript } from '../../document/script.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Finds jobs without script, run and trigger. */
export function checkJobWithoutScript({ document, jobs }: CheckSubject): readonly Diagnostic[] {
  // What another file says of a job of that name is merged with what this one says.
  const mayBeElsewhere = document.kind === 'unknown' || document.include !== undefined;
  return [...jobs.values()].flatMap(({ name, job, isComplete }) => {
    const doesSomething = job.trigger !== undefined || job.run !== undefined || !isEmptyScript(job.script);
    const isOpen = (!isComplete || mayBeElsewhere) && job.script === undefined;
    if (doesSomething || isOpen) return [];
    return [diagnose(gitlabCatalog, 'gitlab/job-without-script', { job: name }, { path: [name] })];
  });
}
