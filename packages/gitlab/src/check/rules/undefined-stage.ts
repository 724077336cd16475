import { type Diagnostic, diagnose, didYouMean } from '@dtekit/core/provider';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Finds jobs in stages that do not exist. */
export function checkUndefinedStage({ jobs, stages }: CheckSubject): readonly Diagnostic[] {
  if (stages === undefined) return [];
  return [...jobs.values()].flatMap(({ name, job: { stage } }) => {
    if (stage === undefined || stages.includes(stage)) return [];
    const values = { job: name, stage, stages, suggestion: didYouMean(stage, stages) };
    return [diagnose(gitlabCatalog, 'gitlab/undefined-stage', values, { path: [name, 'stage'] })];
  });
}
