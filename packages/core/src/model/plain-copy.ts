import { diagnose } from '../diagnostics/catalog.js';
import { type Diagnostic, formatPath, type Path } from '../diagnostics/diagnostic.js';
import { modelShapeCatalog } from '../diagnostics/model-shape-catalog.js';
import { gitlabReference, isGitlabReference } from '../yaml/yaml-value.js';

/** Levels of nesting: what every version of GitLab takes, and far more than any pipeline has. */
const depthLimit = 100;

/** Values in all: far more than fit into the two megabytes that GitLab takes. */
const sizeLimit = 200_000;

/** A deep copy that is plain data, with what was in the way of it. */
export interface PlainCopy {
  readonly value: unknown;
  readonly faults: readonly Diagnostic[];
}

interface Copier {
  readonly ancestors: Set<object>;
  readonly faults: Diagnostic[];
  size: number;
}

/**
 * Copies a value of unknown origin as plain data: text, numbers, booleans, `null`, lists, objects, and in a provider's own
 * data maps and GitLab's references. Properties that are `undefined` are left out, as if they had not been written. Whatever is no
 * plain data becomes a symbol that tells what it was, which no schema accepts. Nothing in the value can make it throw:
 * not a getter, a proxy, a cycle or an endless list.
 */
export function copyPlain(input: unknown): PlainCopy {
  const copier: Copier = { ancestors: new Set(), faults: [], size: 0 };
  return { value: copyValue(input, [], copier), faults: copier.faults };
}

function copyValue(value: unknown, path: Path, copier: Copier): unknown {
  copier.size++;
  if (copier.size > sizeLimit) return tooLarge(path, copier);
  if (typeof value === 'object' && value !== null) return copyObject(value, path, copier);
  const isPlain = value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
  return isPlain ? value : notPlain(`a ${typeof value}`, path, copier);
}

function copyObject(value: object, path: Path, copier: Copier): unknown {
  if (copier.ancestors.has(value)) {
    const key = formatPath(path);
    return refused(diagnose(modelShapeCatalog, 'model/cyclic', { key }, { path }), copier);
  }
  if (path.length > depthLimit) {
    return refused(diagnose(modelShapeCatalog, 'model/too-deep', { limit: depthLimit }, { path }), copier);
  }
  copier.ancestors.add(value);
  try {
    return copyEntries(value, path, copier);
  } catch {
    return notPlain('an object that cannot be read', path, copier);
  } finally {
    copier.ancestors.delete(value);
  }
}

function copyEntries(value: object, path: Path, copier: Copier): unknown {
  if (Array.isArray(value)) return copyList(value, path, copier);
  if (value instanceof Map && isNative(path)) return copyMap(value, path, copier);
  if (isNative(path) && isGitlabReference(value)) return gitlabReference([...value.path]);
  return isRecord(value)
    ? copyRecord(value, path, copier)
    : notPlain(`an instance of ${className(value)}`, path, copier);
}

function copyList(list: readonly unknown[], path: Path, copier: Copier): unknown {
  if (copier.size + list.length > sizeLimit) return tooLarge(path, copier);
  return Array.from(list, (item, index) => copyValue(item, [...path, index], copier));
}

function copyMap(map: ReadonlyMap<unknown, unknown>, path: Path, copier: Copier): unknown {
  const copy = new Map<string | number, unknown>();
  for (const [key, item] of map) {
    if (typeof key !== 'string' && typeof key !== 'number')
      return notPlain(`a map with a ${typeof key} as key`, path, copier);
    if (item !== undefined) copy.set(key, copyValue(item, [...path, key], copier));
  }
  return copy;
}

function copyRecord(record: Readonly<Record<string, unknown>>, path: Path, copier: Copier): unknown {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(record)) {
    const item = record[key];
    if (key === '__proto__') refusePrototype([...path, key], copier);
    else if (item !== undefined) copy[key] = copyValue(item, [...path, key], copier);
  }
  return copy;
}

/** Whether a place belongs to a provider's own data, where documents keep user-chosen names in maps. */
function isNative(path: Path): boolean {
  return path[0] === 'overrides' || (path[0] === 'jobs' && path[2] === 'definition');
}

/** An object literal, also one of another realm; no instance of a class. */
function isRecord(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function className(value: object): string {
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' && name !== '' ? name : 'a class';
}

function notPlain(received: string, path: Path, copier: Copier): symbol {
  const advice = 'use plain data: texts, numbers, booleans, lists and objects';
  const fault = diagnose(modelShapeCatalog, 'model/wrong-type', { expected: 'plain data', received, advice }, { path });
  copier.faults.push(fault);
  return Symbol(received);
}

function tooLarge(path: Path, copier: Copier): symbol {
  const fault = diagnose(modelShapeCatalog, 'model/too-large', { limit: sizeLimit }, { path });
  if (copier.faults.every(({ code }) => code !== fault.code)) copier.faults.push(fault);
  return Symbol('more than can be read');
}

function refused(fault: Diagnostic, copier: Copier): symbol {
  copier.faults.push(fault);
  return Symbol('an object that cannot be copied');
}

/** A literal `__proto__:` sets the prototype; as a key of its own it only comes from parsed JSON, and is never meant. */
function refusePrototype(path: Path, copier: Copier): void {
  const values = { key: '__proto__', suggestion: undefined, knownKeys: [] };
  copier.faults.push(diagnose(modelShapeCatalog, 'model/unknown-key', values, { path }));
}
