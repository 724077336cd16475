import { diagnose } from '../../diagnostics/catalog.js';
import { modelMeaningCatalog } from '../../diagnostics/model-meaning-catalog.js';
import type { ModelRule } from './model-rule.js';
import { itemsOf, presentAt } from './places.js';

/** An assignment rule says which tasks it is for. */
export const emptyAssignmentRule: ModelRule = {
  code: 'model/empty-assignment-rule',
  check({ nx }) {
    return presentAt(['nx', 'assignmentRules'], nx?.assignmentRules)
      .flatMap(itemsOf)
      .filter(({ value }) => (value.projects ?? value.targets ?? value.configurations) === undefined)
      .map(({ path }) => diagnose(modelMeaningCatalog, 'model/empty-assignment-rule', {}, { path }));
  },
};
