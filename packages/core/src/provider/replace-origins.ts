import { startsWith } from '../diagnostics/starts-with.js';
import type { FileOrigin } from './provider.js';

/** The origins of a file in which some parts were replaced: all that was or is in these parts comes from the replacements. */
export function replaceOrigins(
  origins: readonly FileOrigin[],
  replacements: readonly FileOrigin[],
): readonly FileOrigin[] {
  const isReplaced = ({ native }: FileOrigin) => replacements.some((part) => startsWith(native, part.native));
  return [...origins.filter((origin) => !isReplaced(origin)), ...replacements];
}
