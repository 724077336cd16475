import type { Path } from '../diagnostics/diagnostic.js';
import type { PlanJob } from '../plan/plan-job.js';
import { jobMeaning } from '../plan/plan-meaning.js';
import type { ChangedPart, Difference } from './plan-change.js';
import { difference } from './plan-change.js';
import { shownEnvValue, shownText } from './shown-value.js';

/** Something that a job has several of, told apart by name. */
interface Item {
  /** Equal for items that mean the same. */
  readonly meaning: string;
  /** What a change shows of it. */
  readonly shown: string;
}

type Items = ReadonlyMap<string, Item>;

/** Differences between the variables of two jobs. Their order is none. */
export function diffEnv(left: PlanJob, right: PlanJob): readonly Difference[] {
  const place = ({ origin }: PlanJob, name: string): Path => [...origin.path, 'env', name];
  return diffNamed('variable', variablesOf(left), variablesOf(right)).map((change) => ({
    ...change,
    left: place(left, change.name ?? ''),
    right: place(right, change.name ?? ''),
  }));
}

/** Differences between the containers beside two jobs. */
export function diffServices(left: PlanJob, right: PlanJob): readonly Difference[] {
  return diffNamed('service', servicesOf(left), servicesOf(right));
}

/** Differences between what two jobs keep between runs. */
export function diffCaches(left: PlanJob, right: PlanJob): readonly Difference[] {
  return diffNamed('cache', cachesOf(left), cachesOf(right));
}

function diffNamed(what: ChangedPart, left: Items, right: Items): readonly Difference[] {
  const names = [...new Set([...left.keys(), ...right.keys()])];
  return names
    .filter((name) => left.get(name)?.meaning !== right.get(name)?.meaning)
    .map((name) => difference(what, left.get(name)?.shown ?? null, right.get(name)?.shown ?? null, { name }));
}

function variablesOf({ env }: PlanJob): Items {
  return new Map(
    [...env].map(([name, value]) => [name, { meaning: JSON.stringify(value), shown: shownEnvValue(name, value) }]),
  );
}

function servicesOf(job: PlanJob): Items {
  return itemsOf(job, 'services', ({ services }) =>
    services.map(({ name, image }) => ({ name, shown: shownText(image) })),
  );
}

function cachesOf(job: PlanJob): Items {
  return itemsOf(job, 'caches', ({ caches }) =>
    caches.map(({ name, paths, keyFiles }) => ({ name, shown: [paths.join(', '), ...keyFiles].join(' by ') })),
  );
}

/** Lists have no names of their own; of two items with one name, the second is numbered. */
function itemsOf(
  job: PlanJob,
  key: 'services' | 'caches',
  list: (job: PlanJob) => readonly { readonly name: string; readonly shown: string }[],
): Items {
  const meanings = jobMeaning(job)[key];
  const items = new Map<string, Item>();
  for (const [index, { name, shown }] of list(job).entries()) {
    const meaning = JSON.stringify(Array.isArray(meanings) ? meanings[index] : null);
    items.set(items.has(name) ? `${name} (${index + 1})` : name, { meaning, shown });
  }
  return items;
}
