import { matchesGlob } from '@dtekit/core/reader';

/** A kind of pipelines, by all that is known of it: each part narrows it down. */
export interface Situation {
  /** What the pipelines are for. */
  readonly kinds: ReadonlySet<RefKind>;
  /** What starts them: values of `CI_PIPELINE_SOURCE`. */
  readonly sources: ReadonlySet<string>;
  /** Pattern of the branches they are for; `*` for any. */
  readonly branch: string;
  /** Whatever else has to hold, in the words of the file; sorted, each once. */
  readonly words: readonly string[];
}

/** What a pipeline is for. */
export type RefKind = 'request' | 'branch' | 'tag';

/** The only source of pipelines for merge requests, and of no others. */
const requestSource = 'merge_request_event';

/** Everything that starts a pipeline. https://docs.gitlab.com/ci/jobs/job_rules/#ci_pipeline_source-predefined-variable */
export const allSources: readonly string[] = [
  requestSource,
  ...'api chat external external_pull_request_event ondemand_dast_scan ondemand_dast_validation parent_pipeline'.split(
    ' ',
  ),
  ...'pipeline push schedule security_orchestration_policy trigger web webide'.split(' '),
];

/** All pipelines. */
export const anySituation: Situation = {
  kinds: new Set<RefKind>(['request', 'branch', 'tag']),
  sources: new Set(allSources),
  branch: '*',
  words: [],
};

/** The pipelines that some facts narrow down to; none where they contradict each other. */
export function situation(facts: Partial<Situation>): readonly Situation[] {
  const { branch = '*', words = [] } = facts;
  const sources = facts.sources ?? anySituation.sources;
  const kinds = [...(facts.kinds ?? anySituation.kinds)].filter((kind) => {
    if (kind === 'request') return sources.has(requestSource) && branch === '*';
    return kind === 'branch' || branch === '*';
  });
  const isRequest = kinds.length === 1 && kinds[0] === 'request';
  const possible = [...sources].filter((source) => {
    return source === requestSource ? kinds.includes('request') : !isRequest;
  });
  const others = possible.filter((source) => source !== requestSource);
  const left = kinds.filter((kind) => kind === 'request' || others.length > 0);
  if (left.length === 0) return [];
  return [{ kinds: new Set(left), sources: new Set(possible), branch, words: [...new Set(words)].sort() }];
}

/** The pipelines for which some words have to hold as well. */
export function withWords(one: Situation, words: readonly string[]): readonly Situation[] {
  return words.length === 0 ? [one] : situation({ ...one, words: [...one.words, ...words] });
}

/** Whether all pipelines of one kind are of the other kind as well. */
function covers(wide: Situation, narrow: Situation): boolean {
  return (
    isSubset(narrow.kinds, wide.kinds) &&
    isSubset(narrow.sources, wide.sources) &&
    matchesGlob(wide.branch, narrow.branch) &&
    wide.words.every((word) => narrow.words.includes(word))
  );
}

/** The pipelines that are of both kinds. */
export function intersect(left: Situation, right: Situation): readonly Situation[] {
  const branch = commonBranch(left.branch, right.branch);
  if (branch === undefined) return [];
  return situation({
    kinds: common(left.kinds, right.kinds),
    sources: common(left.sources, right.sources),
    branch: branch.pattern,
    words: [...left.words, ...right.words, ...branch.words],
  });
}

/** The pipelines of some kinds that are of some other kinds as well. What is let in as it is stays as it is. */
export function within(all: readonly Situation[], inner: readonly Situation[]): readonly Situation[] {
  if (all === inner) return inner;
  return inner.flatMap((one) => {
    if (all.some((outer) => covers(outer, one))) return [one];
    return all.flatMap((outer) => intersect(one, outer));
  });
}

/** The pipelines of one kind that are not of the other. `words` say so where the parts of a situation cannot. */
export function subtract(from: Situation, taken: Situation, words: string): readonly Situation[] {
  if (intersect(from, taken).length === 0) return [from];
  const untouched = situation({ ...from, kinds: difference(from.kinds, taken.kinds) });
  const touched = situation({ ...from, kinds: common(from.kinds, taken.kinds) });
  return [...untouched, ...touched.flatMap((one) => withoutSources(one, taken, words))];
}

function withoutSources(from: Situation, taken: Situation, words: string): readonly Situation[] {
  const left = situation({ ...from, sources: difference(from.sources, taken.sources) });
  const isTaken = matchesGlob(taken.branch, from.branch) && taken.words.every((word) => from.words.includes(word));
  if (isTaken) return left;
  const unsure = situation({ ...from, sources: common(from.sources, taken.sources), words: [...from.words, words] });
  return [...left, ...unsure];
}

interface CommonBranch {
  readonly pattern: string;
  readonly words: readonly string[];
}

/** The branches that match both patterns; `undefined` where there are none. */
function commonBranch(left: string, right: string): CommonBranch | undefined {
  if (matchesGlob(left, right)) return { pattern: right, words: [] };
  if (matchesGlob(right, left)) return { pattern: left, words: [] };
  return left.includes('*') && right.includes('*') ? { pattern: left, words: [`branches ${right}`] } : undefined;
}

function isSubset<Item>(part: ReadonlySet<Item>, whole: ReadonlySet<Item>): boolean {
  return [...part].every((item) => whole.has(item));
}

function common<Item>(left: ReadonlySet<Item>, right: ReadonlySet<Item>): ReadonlySet<Item> {
  return new Set([...left].filter((item) => right.has(item)));
}

function difference<Item>(from: ReadonlySet<Item>, taken: ReadonlySet<Item>): ReadonlySet<Item> {
  return new Set([...from].filter((item) => !taken.has(item)));
}
