import { diagnose } from '../../diagnostics/catalog.js';
import { showText } from '../../diagnostics/describe-value.js';
import { modelMeaningCatalog } from '../../diagnostics/model-meaning-catalog.js';
import type { Pipeline } from '../pipeline.js';
import type { ModelRule } from './model-rule.js';
import {
  cacheListsOf,
  fieldOf,
  groupsOf,
  itemsOf,
  otherJobsOf,
  type Placed,
  presentAt,
  settingsOf,
  triggersOf,
} from './places.js';

/** Names have characters that every provider takes. Names of native jobs are their provider's to check. */
export const invalidName: ModelRule = {
  code: 'model/invalid-name',
  check(pipeline) {
    return namesIn(pipeline)
      .filter(({ value, form }) => !form.pattern.test(value))
      .map(({ what, value, form, path }) => {
        const values = { what, name: showText(value), allowed: form.allowed };
        return diagnose(modelMeaningCatalog, 'model/invalid-name', values, { path });
      });
  },
};

interface NameForm {
  readonly pattern: RegExp;
  /** The pattern as a phrase. */
  readonly allowed: string;
}

/** What all providers take as key of a job; CircleCI is the strictest (https://circleci.com/docs/reference/reusing-config/). */
const key: NameForm = { pattern: /^[A-Za-z][\w-]*$/, allowed: 'a letter, then letters, digits, `-` and `_`' };
const groupName: NameForm = { pattern: /^[A-Za-z][A-Za-z\d-]*$/, allowed: 'a letter, then letters, digits and `-`' };
const label: NameForm = { pattern: /^[A-Za-z\d][\w-]*$/, allowed: 'letters, digits, `-` and `_`' };
const cacheName: NameForm = { pattern: /^[A-Za-z\d][A-Za-z\d-]*$/, allowed: 'letters, digits and `-`' };
const hostName: NameForm = {
  pattern: /^[A-Za-z\d](?:[\w.-]*[A-Za-z\d])?$/,
  allowed: 'letters, digits, `-`, `_` and `.`',
};

interface Named extends Placed<string> {
  readonly what: string;
  readonly form: NameForm;
}

function namesIn(pipeline: Pipeline): readonly Named[] {
  const distributed = groupsOf(pipeline);
  const coordinators = distributed.map(({ coordinator }) => coordinator);
  const pools = distributed.flatMap((group) => group.pools);
  const groups = presentAt(['groups'], pipeline.groups).flatMap(itemsOf);
  return [
    ...named('pipeline', key, [{ path: ['name'], value: pipeline.name }]),
    ...named('group', groupName, fieldOf(groups, 'name')),
    ...named(
      'job',
      key,
      [...coordinators, ...pools, ...otherJobsOf(pipeline)].flatMap((part) => fieldOf([part], 'name')),
    ),
    ...named('label', label, fieldOf(pools, 'label')),
    ...named('cache', cacheName, fieldOf(cacheListsOf(pipeline).flatMap(itemsOf), 'name')),
    ...named('service', hostName, fieldOf(fieldOf(settingsOf(pipeline), 'services').flatMap(itemsOf), 'name')),
    ...named('schedule', label, fieldOf(fieldOf(triggersOf(pipeline), 'schedules').flatMap(itemsOf), 'name')),
  ];
}

function named(what: string, form: NameForm, names: readonly Placed<string>[]): readonly Named[] {
  return names.map((name) => ({ ...name, what, form }));
}
