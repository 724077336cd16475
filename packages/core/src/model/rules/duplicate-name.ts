import { diagnose } from '../../diagnostics/catalog.js';
import { showText } from '../../diagnostics/describe-value.js';
import { modelMeaningCatalog } from '../../diagnostics/model-meaning-catalog.js';
import type { Pipeline } from '../pipeline.js';
import { isSameName, repetitionsIn } from './duplicates.js';
import type { ModelRule } from './model-rule.js';
import { cacheListsOf, fieldOf, itemsOf, type Placed, presentAt, settingsOf, triggersOf } from './places.js';

/** What stands in one list has different names: groups, caches, services, schedules. */
export const duplicateName: ModelRule = {
  code: 'model/duplicate-name',
  check(pipeline) {
    return listsIn(pipeline).flatMap(({ what, names }) =>
      repetitionsIn(names, isSameName).map(({ first, repeated }) => {
        const values = { what, name: showText(repeated.value), advice: 'give each a name of its own, or remove one' };
        const related = [{ message: 'the first one is here', path: first.path }];
        return diagnose(modelMeaningCatalog, 'model/duplicate-name', values, { path: repeated.path, related });
      }),
    );
  },
};

interface NamedList {
  readonly what: string;
  readonly names: readonly Placed<string>[];
}

function listsIn(pipeline: Pipeline): readonly NamedList[] {
  return [
    ...presentAt(['groups'], pipeline.groups).map(namesOf('groups')),
    ...cacheListsOf(pipeline).map(namesOf('caches')),
    ...fieldOf(settingsOf(pipeline), 'services').map(namesOf('services')),
    ...fieldOf(triggersOf(pipeline), 'schedules').map(namesOf('schedules')),
  ];
}

function namesOf(what: string): (list: Placed<readonly { readonly name: string }[]>) => NamedList {
  return (list) => ({ what, names: fieldOf(itemsOf(list), 'name') });
}
