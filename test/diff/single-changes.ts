import type { Plan } from '@dtekit/core';

/** A plan that differs from another in one place. */
export interface SingleChange {
  /** Where, e.g. `jobs.0.steps.2.command.targets.1`. */
  readonly path: string;
  readonly plan: Plan;
}

/** Every plan that differs from this one in one leaf that is another, or one part that is gone. */
export function singleChanges(plan: Plan): readonly SingleChange[] {
  return placesIn(plan).flatMap((path) =>
    changes.map((change) => {
      const copy = structuredClone(plan);
      change(copy, path);
      return { path: path.join('.'), plan: copy };
    }),
  );
}

type Place = readonly (string | number)[];

/** Places have no meaning, a kind decides about the rest, and a spelling says what the fields say. */
const passedOver: ReadonlySet<string | number> = new Set(['origin', 'kind', 'spelling', 'flavour']);

function placesIn(value: unknown, path: Place = []): readonly Place[] {
  return entriesOf(value)
    .filter(([key]) => !passedOver.has(key))
    .flatMap(([key, member]) => [[...path, key], ...placesIn(member, [...path, key])]);
}

function entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item] as const);
  if (value instanceof Map) return [...value].map(([key, member]) => [String(key), member] as const);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

const changes = [replace, remove];

/** Another leaf; the same leaf stays where it is no leaf. */
function replace(plan: Plan, path: Place): void {
  const { parent, key, member } = find(plan, path);
  const other = otherLeaf(member);
  if (other === undefined) return;
  if (parent instanceof Map) parent.set(key, other);
  else Reflect.set(parent, key, other);
}

/** Words that have to be one of some. */
const otherWords: Readonly<Record<string, string>> = {
  npm: 'pnpm',
  pnpm: 'npm',
  yarn: 'npm',
  bun: 'npm',
  coordinator: 'other',
  agent: 'other',
  other: 'agent',
};

function otherLeaf(leaf: unknown): unknown {
  if (typeof leaf === 'string') return otherWords[leaf] ?? `${leaf}x`;
  if (typeof leaf === 'number') return leaf + 1;
  return typeof leaf === 'boolean' ? !leaf : undefined;
}

/** An item or a variable that is gone; what an object must have stays. */
function remove(plan: Plan, path: Place): void {
  const { parent, key } = find(plan, path);
  if (parent instanceof Map) parent.delete(key);
  else if (Array.isArray(parent) && typeof key === 'number') parent.splice(key, 1);
}

function find(plan: Plan, path: Place): { parent: object; key: string | number; member: unknown } {
  let parent: object = plan;
  let key: string | number = '';
  let member: unknown = plan;
  for (const segment of path) {
    if (typeof member === 'object' && member !== null) parent = member;
    key = segment;
    member = entriesOf(parent).find(([candidate]) => candidate === segment)?.[1];
    if (parent instanceof Map || Array.isArray(parent)) continue;
    // A step that was parsed prints as it was spelled, whatever its fields say.
    Reflect.deleteProperty(parent, 'spelling');
  }
  return { parent, key, member };
}
