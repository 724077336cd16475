import type { Path } from '../diagnostics/diagnostic.js';
import { isPlainObject } from './schema/plain-data.js';
import type { ShapeFault } from './schema/shape-fault.js';

/**
 * Plain data with something of the right type wherever a fault is, so that the rest can be judged as well. What has no
 * substitute is left out, and where even that cannot be, what it belongs to. The value itself stays as it is.
 */
export function repair(value: unknown, faults: readonly ShapeFault[]): unknown {
  return faults.reduce(repairOne, value);
}

function repairOne(value: unknown, { diagnostic, replacement }: ShapeFault): unknown {
  const { code, path } = diagnostic;
  const hasNoSubstitute = code === 'model/missing' && replacement === undefined;
  return withPlace(value, hasNoSubstitute ? path.slice(0, -1) : path, replacement);
}

function withPlace(value: unknown, path: Path, replacement: unknown): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === segment ? withPlace(item, rest, replacement) : item));
  }
  if (!isPlainObject(value)) return value;
  const changed = withPlace(value[segment], rest, replacement);
  const others = Object.entries(value).filter(([key]) => key !== segment);
  return Object.fromEntries(changed === undefined ? others : [...others, [segment, changed]]);
}
