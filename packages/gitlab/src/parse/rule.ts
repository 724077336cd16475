import { type Decoder, either, flag, list, named, object, scalar, text } from '@dtekit/core/reader';
import type { GitLabRule, GitLabRules, GitLabWhen } from '../document/rule.js';
import { needs } from './need.js';
import { plainData } from './plain-data.js';
import { noReference, reference } from './reference.js';

/** When a job runs. Other words are kept: a rule tells which there are. */
export const when: Decoder<GitLabWhen> = anyWord(text);

const rule: Decoder<GitLabRule> = object<GitLabRule>({
  if: text,
  changes: plainData,
  exists: plainData,
  when,
  start_in: text,
  allow_failure: plainData,
  variables: named(scalar),
  needs,
  interruptible: flag,
});

/** The conditions in a list; lists in it may go on as deep as YAML does. */
const nested: Decoder<GitLabRules> = {
  expected: 'a list of rules',
  accepts: (node) => node.kind === 'sequence',
  read: (node, path, decoding) => rulesWithLists.read(node, path, decoding),
};

const rulesWithLists: Decoder<GitLabRules> = list(either(reference, rule, nested), 'a list of rules');

/** Conditions of which the first that matches decides. */
export const rules: Decoder<GitLabRules> = either(
  {
    ...reference,
    read: (...place) => {
      const whole = reference.read(...place);
      return whole === undefined ? undefined : [whole];
    },
  },
  noReference(rulesWithLists),
);

function anyWord<Word extends string>(decoder: Decoder<string>): Decoder<Word>;
function anyWord(decoder: Decoder<string>): Decoder<string> {
  return decoder;
}
