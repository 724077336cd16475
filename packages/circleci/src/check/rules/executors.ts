import { type Diagnostic, diagnose, didYouMean, toMap } from '@dtekit/core/provider';
import type { CircleCIJob } from '../../document/job.js';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Whether every job says where it runs, in terms of something that exists. */
export function checkExecutors({ document }: CheckSubject): readonly Diagnostic[] {
  const executors = [...toMap(document.executors).keys()];
  const orbs = toMap(document.orbs);
  return [...toMap(document.jobs)].flatMap(([job, body]) => {
    const path = ['jobs', job];
    if (!hasMachine(body)) return [diagnose(circleciCatalog, 'circleci/no-executor', { job }, { path })];
    const executor = typeof body.executor === 'string' ? body.executor : body.executor?.name;
    if (executor === undefined || executor.includes('<<') || executors.includes(executor)) return [];
    const [alias = '', inOrb] = executor.split('/');
    const place = { path: [...path, 'executor'] };
    if (inOrb === undefined) {
      const suggestion = didYouMean(executor, executors);
      return [diagnose(circleciCatalog, 'circleci/unknown-executor', { job, executor, suggestion }, place)];
    }
    if (orbs.has(alias)) return [];
    return [diagnose(circleciCatalog, 'circleci/unknown-orb', { alias, reference: executor }, place)];
  });
}

function hasMachine(job: CircleCIJob): boolean {
  if (job.type !== undefined && job.type !== 'build') return true;
  return [job.docker, job.machine, job.macos, job.executor].some((machine) => machine !== undefined);
}
