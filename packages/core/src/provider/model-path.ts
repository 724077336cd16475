import type { Path } from '../diagnostics/diagnostic.js';
import { startsWith } from '../diagnostics/starts-with.js';
import type { FileOrigin } from './provider.js';

/** The place in the pipeline that a place in a document comes from: that of the smallest part around it that has one. */
export function modelPathOf(native: Path, origins: readonly FileOrigin[]): Path {
  let best: FileOrigin | undefined;
  for (const origin of origins) {
    const closer = best === undefined || origin.native.length > best.native.length;
    if (closer && startsWith(native, origin.native)) best = origin;
  }
  return best?.model ?? [];
}
