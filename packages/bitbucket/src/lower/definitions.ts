import { type FileOrigin, type Path, uniqueName } from '@dtekit/core/provider';
import type { BitbucketCache, BitbucketService } from '../document/document.js';

/** Things that steps refer to by name, collected while the steps are made. */
export interface NamedDefinitions<Value> {
  readonly values: Map<string, Value>;
  readonly origins: FileOrigin[];
  /** Name by the text form of what is defined, so that equal things are defined once. */
  readonly nameByContent: Map<string, string>;
  /** Where they stand in the document. */
  readonly path: Path;
}

/** Both kinds of named things. */
export interface StepDefinitions {
  readonly caches: NamedDefinitions<BitbucketCache>;
  readonly services: NamedDefinitions<BitbucketService>;
}

/** No definitions yet. */
export function createStepDefinitions(): StepDefinitions {
  return { caches: createNamedDefinitions('caches'), services: createNamedDefinitions('services') };
}

/** Names one thing: the name an equal one has, else the wanted name or, where that means something else, a numbered one. */
export function define<Value>(
  definitions: NamedDefinitions<Value>,
  wantedName: string,
  value: Value,
  content: unknown,
  model: Path,
): string {
  const contentKey = JSON.stringify([wantedName, content]);
  const known = definitions.nameByContent.get(contentKey);
  if (known !== undefined) return known;
  const name = uniqueName(wantedName, (taken) => definitions.values.has(taken));
  definitions.values.set(name, value);
  definitions.nameByContent.set(contentKey, name);
  definitions.origins.push({ native: [...definitions.path, name], model });
  return name;
}

/** The definitions by name; nothing when there are none. */
export function definedValues<Value>({ values }: NamedDefinitions<Value>): ReadonlyMap<string, Value> | undefined {
  return values.size === 0 ? undefined : values;
}

function createNamedDefinitions<Value>(key: string): NamedDefinitions<Value> {
  return { values: new Map(), origins: [], nameByContent: new Map(), path: ['definitions', key] };
}
