import {
  createDecoding,
  type ParseContext,
  type Parsed,
  resolveAlias,
  type SourceFile,
  type SourceMapping,
} from '@dtekit/core/reader';
import type { GitLabDocument } from '../document/document.js';
import { decodeFile, decodeIncludes } from './document.js';
import { documentKind } from './document-kind.js';
import { readIncludes } from './include.js';
import { clearedKeys, judgeFaults } from './notes.js';
import { resolveReferences } from './resolve-references.js';

/** Turns a file's data into a document: local files that it includes read, references resolved, every value typed. */
export function parse(source: SourceFile, context: ParseContext): Parsed<GitLabDocument> {
  const included = readIncludes(mappingOf(source), source.source.file, context);
  const root = resolveReferences(included.root);
  const data = root.kind === 'mapping' ? root : included.root;
  const decoding = createDecoding();
  const parts = { ...decodeFile(data, decoding), ...decodeIncludes(included.open, decoding) };
  const kind = documentKind(source, parts);
  const isWhole = kind === 'root' && included.open.length === 0;
  const { unread, diagnostics } = judgeFaults(decoding.faults, parts, data, isWhole);
  return {
    document: { kind, ...parts, notes: { unread, cleared: clearedKeys(data) } },
    root: data,
    diagnostics: [...included.diagnostics, ...diagnostics],
  };
}

/** A file that is no mapping has no jobs; that it is none is told where YAML is read. */
function mappingOf({ root, source }: SourceFile): SourceMapping {
  const value = root === undefined ? undefined : resolveAlias(root);
  if (value?.kind === 'mapping') return value;
  return { kind: 'mapping', range: { source, start: 0, end: 0 }, entries: new Map() };
}
