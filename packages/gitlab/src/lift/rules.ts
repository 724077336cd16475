import { entriesOf, isMapping, memberOf } from '@dtekit/core/provider';
import { type Condition, parseCondition } from '../document/condition.js';
import { isReference } from '../document/reference.js';
import { type GitLabRule, type GitLabRules, type GitLabWhen, ruleEntries } from '../document/rule.js';
import { openRequests, situationsOf } from './condition-situations.js';
import { anySituation, type Situation, subtract, withWords } from './situation.js';

/** The pipelines that a list of rules lets in. */
export interface RuledSituations {
  readonly situations: readonly Situation[];
  /** Whether every rule could be read. */
  readonly isKnown: boolean;
}

/** How rules are read. */
export interface RuleReading {
  /** `when` of the rules that say none. */
  readonly usualWhen: GitLabWhen;
  /** Whether exceptions count that ask for more than what starts a pipeline, such as a commit message. */
  readonly keepsExceptions: boolean;
}

/** More than that are not followed. */
const mostRules = 200;
const mostSituations = 200;

/**
 * Reads rules, of which the first that matches decides. A rule against a second pipeline for a branch with a merge request
 * takes nothing away: the merge request has the pipeline.
 */
export function situationsOfRules(rules: GitLabRules, reading: RuleReading): RuledSituations {
  const entries = ruleEntries(rules);
  const taken: Taken[] = [];
  const situations: Situation[] = [];
  for (const { entry } of entries.slice(0, mostRules)) {
    const rule = isReference(entry) ? undefined : readRule(entry, reading);
    if (rule === undefined || situations.length > mostSituations) return { situations: [], isKnown: false };
    const open = rule.when === 'never' ? [] : rule.situations.flatMap((one) => remaining(one, taken));
    situations.push(...open.flatMap((one) => withWords(one, waitingWords(rule.when))));
    if (rule.takes) taken.push(...rule.situations.map((one) => ({ situation: one, words: `not (${rule.text})` })));
  }
  return { situations, isKnown: entries.length <= mostRules };
}

/** Pipelines that an earlier rule decides about. */
interface Taken {
  readonly situation: Situation;
  /** What the others are, in words. */
  readonly words: string;
}

function remaining(one: Situation, taken: readonly Taken[]): readonly Situation[] {
  return taken.reduce<readonly Situation[]>(
    (left, { situation: other, words }) => left.flatMap((each) => subtract(each, other, words)),
    [one],
  );
}

interface ReadRule {
  readonly situations: readonly Situation[];
  readonly when: GitLabWhen;
  /** The condition as the file has it. */
  readonly text: string;
  /** Whether what it matches is out of question for later rules. */
  readonly takes: boolean;
}

/** `undefined` where the condition cannot be read. */
function readRule(rule: GitLabRule, { usualWhen, keepsExceptions }: RuleReading): ReadRule | undefined {
  const condition = rule.if === undefined ? undefined : parseCondition(rule.if);
  if (rule.if !== undefined && condition === undefined) return undefined;
  const files = fileWords(rule);
  const matched = condition === undefined ? [anySituation] : situationsOf(condition);
  const situations = matched.flatMap((one) => withWords(one, files));
  const when = rule.when ?? usualWhen;
  const isPlain = situations.every(({ words }) => words.length === 0);
  const isException = when === 'never' && !mentionsOpenRequests(condition) && (keepsExceptions || isPlain);
  const text = [...(rule.if === undefined ? [] : [rule.if.trim()]), ...files].join(' && ');
  return { situations, when, text, takes: isException || waitingWords(when).length > 0 };
}

/** What a job that is in the pipeline waits for. */
export function waitingWords(when: GitLabWhen | undefined): readonly string[] {
  return when === 'manual' || when === 'on_failure' ? [`when: ${when}`] : [];
}

function fileWords({ changes, exists }: GitLabRule): readonly string[] {
  return [
    ...(changes === undefined ? [] : [`changes: ${pathsIn(changes).join(', ')}`]),
    ...(exists === undefined ? [] : [`exists: ${pathsIn(exists).join(', ')}`]),
  ];
}

function pathsIn(value: unknown): readonly string[] {
  const paths = isMapping(value) ? memberOf(value, 'paths') : value;
  return (typeof paths === 'string' ? [paths] : entriesOf(paths)).map(String);
}

function mentionsOpenRequests(condition: Condition | undefined): boolean {
  switch (condition?.kind) {
    case 'and':
    case 'or':
      return mentionsOpenRequests(condition.left) || mentionsOpenRequests(condition.right);
    case 'given':
      return condition.value.kind === 'variable' && condition.value.name === openRequests;
    case 'comparison':
      return condition.left.kind === 'variable' && condition.left.name === openRequests;
    case undefined:
      return false;
  }
}
