import { entriesOf, isMapping, memberOf } from '@dtekit/core/provider';
import { parseCondition } from '../document/condition.js';
import { branchPatterns } from './branch-patterns.js';
import { situationsOf } from './condition-situations.js';
import { allSources, anySituation, intersect, type RefKind, type Situation, situation, subtract } from './situation.js';

/** What a job without `rules`, `only` and `except` runs for. https://docs.gitlab.com/ci/yaml/deprecated_keywords/#only--except */
export const usualSituations: readonly Situation[] = situation({ kinds: new Set<RefKind>(['branch', 'tag']) });

/** More than that are not followed. */
const mostConditions = 200;

/**
 * The pipelines that `only` and `except` let in; `undefined` where they are too many to be told. `usual`: what holds without
 * `only`, or without refs in it.
 */
export function situationsOfPolicy(
  { only, except }: { readonly only?: unknown; readonly except?: unknown },
  usual: readonly Situation[],
): readonly Situation[] | undefined {
  if (conditionCount(only) > mostConditions || conditionCount(except) > mostConditions) return undefined;
  const included = only === undefined ? usual : includedBy(only, usual);
  return excludedBy(except).reduce<readonly Situation[]>(
    (left, { taken, words }) => left.flatMap((one) => subtract(one, taken, words)),
    included,
  );
}

function conditionCount(policy: unknown): number {
  const { refs = [], variables = [] } = partsOf(policy);
  return refs.length + variables.length;
}

/** Of `refs`, `variables` and `changes` every one has to hold that is given. */
function includedBy(only: unknown, usual: readonly Situation[]): readonly Situation[] {
  const { refs, variables, changes } = partsOf(only);
  const groups = [
    refs === undefined ? usual : refs.flatMap((ref) => situationsOfRef(ref)),
    ...(variables === undefined ? [] : [variables.flatMap(situationsOfText)]),
    ...(changes === undefined ? [] : [situation({ words: [changes] })]),
  ];
  return groups.reduce((left, right) => left.flatMap((one) => right.flatMap((other) => intersect(one, other))));
}

interface Excluded {
  readonly taken: Situation;
  /** The exception in words. */
  readonly words: string;
}

/** Of `refs`, `variables` and `changes` any one is enough. */
function excludedBy(except: unknown): readonly Excluded[] {
  const { refs = [], variables = [], changes } = partsOf(except);
  const named = [
    ...refs.map((ref) => ({ words: `except ${ref}`, situations: situationsOfRef(ref) })),
    ...variables.map((text) => ({ words: `not ${text}`, situations: situationsOfText(text) })),
    ...(changes === undefined ? [] : [{ words: `not ${changes}`, situations: situation({ words: [changes] }) }]),
  ];
  return named.flatMap(({ words, situations }) => situations.map((taken) => ({ taken, words })));
}

interface PolicyParts {
  readonly refs?: readonly string[];
  readonly variables?: readonly string[];
  /** The files that have to have changed, or a cluster that has to be there, in words. */
  readonly changes?: string;
}

function partsOf(policy: unknown): PolicyParts {
  if (typeof policy === 'string') return { refs: [policy] };
  if (Array.isArray(policy)) return { refs: policy.flat().map(String) };
  if (!isMapping(policy)) return {};
  const refs = memberOf(policy, 'refs');
  const variables = memberOf(policy, 'variables');
  const changes = [
    ...entriesOf(memberOf(policy, 'changes')).map((path) => `changes: ${String(path)}`),
    ...(memberOf(policy, 'kubernetes') === undefined ? [] : ['kubernetes: active']),
  ];
  return {
    ...(refs === undefined ? {} : { refs: [refs].flat(2).map(String) }),
    ...(variables === undefined ? {} : { variables: [variables].flat(2).map(String) }),
    ...(changes.length === 0 ? {} : { changes: changes.join(', ') }),
  };
}

function situationsOfText(text: string): readonly Situation[] {
  const condition = parseCondition(text);
  return condition === undefined ? situation({ words: [text] }) : situationsOf(condition);
}

/** Words that mean a source of pipelines. */
const sourceWords: ReadonlyMap<string, string> = new Map([
  ['api', 'api'],
  ['chat', 'chat'],
  ['external', 'external'],
  ['external_pull_requests', 'external_pull_request_event'],
  ['merge_requests', 'merge_request_event'],
  ['pipelines', 'pipeline'],
  ['pushes', 'push'],
  ['schedules', 'schedule'],
  ['triggers', 'trigger'],
  ['web', 'web'],
]);

/** A word, the name of a branch, or a regular expression; each may be limited to a project, `main@group/project`. */
function situationsOfRef(ref: string): readonly Situation[] {
  if (ref === 'branches') return situation({ kinds: new Set<RefKind>(['branch']) });
  if (ref === 'tags') return situation({ kinds: new Set<RefKind>(['tag']) });
  const source = sourceWords.get(ref);
  if (source !== undefined) return situation({ sources: new Set(allSources.filter((one) => one === source)) });
  const [, expression, flags = ''] = /^\/(.*)\/([a-z]*)(?:@.*)?$/.exec(ref) ?? [];
  if (expression === undefined) return branchNamed(ref.replace(/@.*$/, ''));
  const patterns = branchPatterns({ source: expression, flags });
  const tags = situation({ kinds: new Set<RefKind>(['tag']), words: [ref] });
  if (patterns === undefined) return [...tags, ...situation({ kinds: new Set<RefKind>(['branch']), words: [ref] })];
  return [...tags, ...patterns.flatMap(branchNamed)];
}

function branchNamed(branch: string): readonly Situation[] {
  return situation({ kinds: anySituation.kinds, branch });
}
