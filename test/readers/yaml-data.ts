/** Parsed YAML, read without trusting it. */
export type Data = unknown;

/** The members of a map, none for anything else. */
export function entriesOf(value: Data): [string, Data][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value);
}

/** One member of a map. */
export function member(value: Data, key: string): Data {
  return entriesOf(value).find(([name]) => name === key)?.[1];
}

/** The items of a list, none for anything else. */
export function itemsOf(value: Data): Data[] {
  return Array.isArray(value) ? value : [];
}

/** All texts anywhere in a value. */
export function textsIn(value: Data): string[] {
  if (typeof value === 'string') return [value];
  return [...itemsOf(value), ...entriesOf(value).map(([, part]) => part)].flatMap(textsIn);
}

/** What a job does, judged by its commands alone. */
export function roleOf(texts: readonly string[]): 'coordinator' | 'agent' | 'other' {
  if (texts.some((text) => /\bstart-agent\b/.test(text))) return 'agent';
  return texts.some((text) => /\b(?:start-ci-run|start-nx-agents)\b/.test(text)) ? 'coordinator' : 'other';
}
