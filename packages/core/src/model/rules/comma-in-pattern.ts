import { diagnose } from '../../diagnostics/catalog.js';
import { showText } from '../../diagnostics/describe-value.js';
import { modelMeaningCatalog } from '../../diagnostics/model-meaning-catalog.js';
import type { ModelRule } from './model-rule.js';
import { fieldOf, itemsOf, presentAt } from './places.js';

/**
 * Patterns joined by a comma have to match all at once, which no two plain names do. Patterns with wildcards or `!` may,
 * as in `e2e-*,!e2e-ios`.
 */
export const commaInPattern: ModelRule = {
  code: 'model/comma-in-pattern',
  check({ nx }) {
    const rules = presentAt(['nx', 'assignmentRules'], nx?.assignmentRules).flatMap(itemsOf);
    const lists = (['projects', 'targets', 'configurations'] as const).flatMap((key) => fieldOf(rules, key));
    return lists
      .flatMap(itemsOf)
      .filter(({ value }) => plainNamesIn(value).size > 1)
      .map(({ path, value }) =>
        diagnose(modelMeaningCatalog, 'model/comma-in-pattern', { pattern: showText(value) }, { path }),
      );
  },
};

function plainNamesIn(pattern: string): ReadonlySet<string> {
  const parts = pattern.split(',').map((part) => part.trim());
  return new Set(parts.filter((part) => part !== '' && !/[!*?]/.test(part)));
}
