import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { holdsInput } from '../../document/input.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';
import { createSuggester } from '../suggester.js';

/** A message names no more stages than that. */
const mostNamed = 30;

/** Finds jobs in stages that do not exist. */
export function checkUndefinedStage({ jobs, stages }: CheckSubject): readonly Diagnostic[] {
  if (stages === undefined) return [];
  const known = new Set(stages);
  const suggest = createSuggester(() => stages);
  return [...jobs.values()].flatMap(({ name, job: { stage } }) => {
    if (stage === undefined || known.has(stage) || holdsInput(stage)) return [];
    const values = { job: name, stage, stages: stages.slice(0, mostNamed), suggestion: suggest(stage) };
    return [diagnose(gitlabCatalog, 'gitlab/undefined-stage', values, { path: [name, 'stage'] })];
  });
}
