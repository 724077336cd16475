import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { localNeeds } from '../../document/need.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** The stage of a job that names none. */
const defaultStage = 'test';

/** Finds needs that point forward. */
export function checkLaterNeed({ jobs, stages }: CheckSubject): readonly Diagnostic[] {
  if (stages === undefined) return [];
  const places = new Map(stages.map((stage, place) => [stage, place]));
  return [...jobs.values()].flatMap(({ name, job, isComplete }) =>
    localNeeds(job.needs).flatMap(({ job: need, index }) => {
      const needed = jobs.get(need);
      if (needed === undefined || !isComplete || !needed.isComplete) return [];
      const stage = job.stage ?? defaultStage;
      const needStage = needed.job.stage ?? defaultStage;
      const [place, needPlace] = [places.get(stage), places.get(needStage)];
      if (place === undefined || needPlace === undefined || needPlace <= place) return [];
      const values = { job: name, stage, need, needStage };
      return [diagnose(gitlabCatalog, 'gitlab/later-need', values, { path: [name, 'needs', index] })];
    }),
  );
}
