import type { Path } from '@dtekit/core/provider';
import type { CircleCIDocument } from '../document/document.js';

/** A document that was read from a file. */
export interface ReadDocument {
  /** The file as typed data. Parts of the wrong shape are left out. */
  readonly document: CircleCIDocument;
  /** Where the parts were that were left out; what depends on them cannot be judged. */
  readonly misread: readonly Path[];
}
