import { diagnose } from '../../diagnostics/catalog.js';
import { showText } from '../../diagnostics/describe-value.js';
import { modelMeaningCatalog } from '../../diagnostics/model-meaning-catalog.js';
import type { Pipeline } from '../pipeline.js';
import type { ModelRule } from './model-rule.js';
import { pathProblem } from './path-problem.js';
import { cacheListsOf, fieldOf, groupsOf, itemsOf, otherJobsOf, type Placed, presentAt } from './places.js';

/** Paths stay inside the repository; folders of a cache may also be in the home folder. */
export const invalidPath: ModelRule = {
  code: 'model/invalid-path',
  check(pipeline) {
    return pathsIn(pipeline).flatMap(({ path, value, mayBeInHome }) => {
      const problem = pathProblem(mayBeInHome ? value.replace(/^~\//, '') : value);
      if (problem === undefined) return [];
      return [diagnose(modelMeaningCatalog, 'model/invalid-path', { given: showText(value), problem }, { path })];
    });
  },
};

interface PlacedPath extends Placed<string> {
  readonly mayBeInHome: boolean;
}

function pathsIn(pipeline: Pipeline): readonly PlacedPath[] {
  const caches = cacheListsOf(pipeline).flatMap(itemsOf);
  const roles = groupsOf(pipeline).flatMap(({ coordinator, pools }) => [coordinator, ...pools]);
  const artifacts = [...fieldOf(roles, 'artifacts'), ...fieldOf(otherJobsOf(pipeline), 'artifacts')];
  const inRepository = [
    ...presentAt(['workingDirectory'], pipeline.workingDirectory),
    ...fieldOf(caches, 'keyFiles').flatMap(itemsOf),
    ...fieldOf(artifacts, 'paths').flatMap(itemsOf),
  ];
  const cached = fieldOf(caches, 'paths').flatMap(itemsOf);
  return [
    ...inRepository.map((place) => ({ ...place, mayBeInHome: false })),
    ...cached.map((place) => ({ ...place, mayBeInHome: true })),
  ];
}
