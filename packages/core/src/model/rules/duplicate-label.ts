import { diagnose } from '../../diagnostics/catalog.js';
import { showText } from '../../diagnostics/describe-value.js';
import { modelMeaningCatalog } from '../../diagnostics/model-meaning-catalog.js';
import type { PoolInput } from '../role.js';
import { repetitionsIn } from './duplicates.js';
import type { ModelRule } from './model-rule.js';
import { groupsOf, type Placed } from './places.js';

/**
 * Pools of a group have different labels. Two with names of their own can run: they are only one to the assignment rules,
 * which may be what was meant.
 */
export const duplicateLabel: ModelRule = {
  code: 'model/duplicate-label',
  check(pipeline) {
    return groupsOf(pipeline).flatMap(({ pools }) =>
      repetitionsIn(pools, (first, later) => first.label !== undefined && first.label === later.label).map(
        ({ first, repeated }) => {
          const severity = hasName(first) || hasName(repeated) ? 'warning' : 'error';
          const related = [{ message: 'the first one is here', path: [...first.path, 'label'] }];
          const place = { path: [...repeated.path, 'label'], related, severity } as const;
          return diagnose(
            modelMeaningCatalog,
            'model/duplicate-label',
            { label: showText(repeated.value.label ?? '') },
            place,
          );
        },
      ),
    );
  },
};

function hasName({ value }: Placed<PoolInput>): boolean {
  return value.name !== undefined;
}
