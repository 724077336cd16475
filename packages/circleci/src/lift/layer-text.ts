import { resolveText } from './expression.js';
import type { MachineLayer } from './machine-layer.js';

/** A text that the first layer that has it says; `isKnown` is false where that depends on more than the file. */
export function layerText(
  layers: readonly MachineLayer[],
  key: 'working_directory' | 'resource_class',
): { readonly text?: string; readonly isKnown: boolean } {
  const layer = layers.find(({ machine }) => machine[key] !== undefined);
  const written = layer?.machine[key];
  if (layer === undefined || written === undefined) return { isKnown: true };
  const { text, unresolved } = resolveText(written, layer.scope);
  return unresolved.length > 0 ? { isKnown: false } : { text, isKnown: true };
}
