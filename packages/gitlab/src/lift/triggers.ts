import type { PlanTriggers } from '@dtekit/core/provider';
import { matchesGlob } from '@dtekit/core/reader';
import type { Situation } from './situation.js';

/** What the file has rules of their own for: runs by hand, and scheduled ones by the branch they are on. */
export interface NamedOccasions {
  readonly web: boolean;
  readonly schedules: readonly string[];
}

/**
 * Which occasions the conditions of a file name. Runs by hand and scheduled runs have a branch too, and conditions on
 * branches let them in; but a file that never speaks of them is not about them.
 */
export function namedOccasions(situations: readonly Situation[]): NamedOccasions {
  const schedules = situations.filter(({ sources }) => isOnly(sources, 'schedule')).map(({ branch }) => branch);
  return { web: situations.some(({ sources }) => isOnly(sources, 'web')), schedules: [...new Set(schedules)] };
}

/** What starts a job that runs in these pipelines. Schedules have neither name nor time in the file. */
export function liftTriggers(situations: readonly Situation[], named: NamedOccasions): PlanTriggers {
  const plain = situations.filter(({ words }) => words.length === 0);
  const others = new Set(situations.filter(({ words }) => words.length > 0).map(describe));
  for (const one of plain) for (const words of furtherOccasions(one)) others.add(words);
  const schedules = new Set(plain.flatMap((one) => scheduledBranches(one, named)));
  return {
    pullRequests: plain.some(({ kinds }) => kinds.has('request')),
    branches: [...new Set(plain.flatMap(pushedBranches))].sort(),
    manual: plain.some((one) => isByHand(one, named)),
    schedules: [...schedules].sort().map((branch) => ({ name: '', cron: '', branch })),
    ...(others.size === 0 ? {} : { others: [...others].sort() }),
  };
}

function pushedBranches({ kinds, sources, branch }: Situation): readonly string[] {
  return kinds.has('branch') && sources.has('push') ? [branch] : [];
}

function isByHand({ kinds, sources, branch }: Situation, named: NamedOccasions): boolean {
  return kinds.has('branch') && sources.has('web') && branch === '*' && (named.web || !sources.has('push'));
}

function scheduledBranches({ kinds, sources, branch }: Situation, named: NamedOccasions): readonly string[] {
  if (!kinds.has('branch') || !sources.has('schedule')) return [];
  const covered = named.schedules.filter((scheduled) => matchesGlob(branch, scheduled));
  return sources.has('push') ? covered : [...covered, branch];
}

/** Occasions that a plan has no words for: tags, and pipelines that only other sources start. */
function furtherOccasions(one: Situation): readonly string[] {
  const { kinds, sources, branch } = one;
  const tags = kinds.has('tag') && sources.has('push') ? ['tags'] : [];
  if (sources.has('push') || !(kinds.has('branch') || kinds.has('tag'))) return tags;
  const isPlanned = (source: string) =>
    kinds.has('branch') && (source === 'schedule' || (source === 'web' && branch === '*'));
  return [...sources]
    .filter((source) => source !== 'merge_request_event' && !isPlanned(source))
    .map((source) => describe({ ...one, words: [`$CI_PIPELINE_SOURCE == "${source}"`] }));
}

/** A kind of pipelines in words: `tags && $RELEASE == "yes"`. */
function describe({ kinds, branch, words }: Situation): string {
  const [kind, ...more] = kinds;
  const isOne = kind !== undefined && more.length === 0;
  const refs = isOne ? refWords(kind, branch) : [];
  return [...refs, ...words].join(' && ');
}

function refWords(kind: string, branch: string): readonly string[] {
  if (kind === 'tag') return ['tags'];
  if (kind === 'request') return ['merge requests'];
  return branch === '*' ? [] : [`branch ${branch}`];
}

function isOnly(sources: ReadonlySet<string>, source: string): boolean {
  return sources.size === 1 && sources.has(source);
}
