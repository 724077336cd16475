import { type Diagnostic, diagnose, didYouMean, toMap } from '@dtekit/core/provider';
import { executorReference } from '../../document/executor-reference.js';
import type { CircleCIJob } from '../../document/job.js';
import { circleciCatalog } from '../catalog.js';
import { orbFinder } from '../orb-finder.js';
import type { CheckSubject } from '../subject.js';

/** Whether every job says where it runs, in terms of something that exists. */
export function checkExecutors({ document, jobs }: CheckSubject): readonly Diagnostic[] {
  const executors = [...toMap(document.executors).keys()];
  const hasOrb = orbFinder(document);
  return [...jobs].flatMap(([job, body]) => {
    const path = ['jobs', job];
    if (!hasMachine(body)) return [diagnose(circleciCatalog, 'circleci/no-executor', { job }, { path })];
    if (body.executor === undefined) return [];
    const { name: executor } = executorReference(body.executor);
    if (executor.includes('<<') || executors.includes(executor)) return [];
    const [alias = '', inOrb] = executor.split('/');
    const place = { path: [...path, 'executor'] };
    if (inOrb === undefined) {
      const suggestion = didYouMean(executor, executors);
      return [diagnose(circleciCatalog, 'circleci/unknown-executor', { job, executor, suggestion }, place)];
    }
    if (hasOrb(alias)) return [];
    return [diagnose(circleciCatalog, 'circleci/unknown-orb', { alias, reference: executor }, place)];
  });
}

function hasMachine(job: CircleCIJob): boolean {
  if (job.type !== undefined && job.type !== 'build') return true;
  return [job.docker, job.machine, job.macos, job.executor].some((machine) => machine !== undefined);
}
