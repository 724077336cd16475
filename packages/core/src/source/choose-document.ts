import { type Document, isMap, isScalar, type ParsedNode } from 'yaml';
import { diagnose } from '../diagnostics/catalog.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { fileTextCatalog } from '../diagnostics/file-text-catalog.js';
import { firstLineOf, locationOf, type SourceText } from './source-text.js';

/** The document of a file that counts. */
export interface ChosenDocument {
  /** Its data; absent where no document has any. */
  readonly root?: ParsedNode;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Chooses as GitLab does: the last document behind a header with `spec`, else the first.
 * See https://docs.gitlab.com/ci/yaml/#header-keywords.
 */
export function chooseDocument(documents: readonly Document.Parsed[], source: SourceText): ChosenDocument {
  const roots = documents.flatMap(({ contents }) => (contents === null || isEmpty(contents) ? [] : [contents]));
  const [first, second] = roots;
  if (first === undefined) return { diagnostics: [] };
  if (second === undefined) return { root: first, diagnostics: [] };
  const hasHeader = isMap(first) && first.has('spec');
  const root = hasHeader ? (roots.at(-1) ?? first) : first;
  if (hasHeader && roots.length === 2) return { root, diagnostics: [] };
  const [start, end] = second.range;
  return {
    root,
    diagnostics: [
      diagnose(
        fileTextCatalog,
        'file/several-documents',
        { count: roots.length, read: hasHeader ? 'last' : 'first' },
        { location: locationOf(firstLineOf({ source, start, end })) },
      ),
    ],
  };
}

function isEmpty(root: ParsedNode): boolean {
  return isScalar(root) && root.value === null;
}
