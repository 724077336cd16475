import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import {
  createDecoding,
  decode,
  type Parsed,
  type ShapeFault,
  type SourceFile,
  type SourceNode,
} from '@dtekit/core/reader';
import { circleciCatalog } from '../check/catalog.js';
import { writtenDocument } from './document.js';
import type { ReadDocument } from './read-document.js';

/** Reads a file as a document. A file includes no others. */
export function parse({ source, root = emptyFile(source) }: SourceFile): Parsed<ReadDocument> {
  const decoding = createDecoding();
  const written = decode(writtenDocument, root, [], decoding) ?? {};
  const document = {
    ...written,
    version: written.version ?? '',
    jobs: written.jobs ?? new Map(),
    workflows: written.workflows ?? new Map(),
  };
  return {
    document: { document, misread: decoding.faults.map(({ path }) => path) },
    root,
    diagnostics: decoding.faults.map(misshapen),
  };
}

function emptyFile(source: SourceFile['source']): SourceNode {
  return { kind: 'mapping', range: { source, start: 0, end: 0 }, entries: new Map() };
}

function misshapen({ path, expected, node }: ShapeFault): Diagnostic {
  const values = { at: String(path.at(-1) ?? 'the file'), expected, found: describe(node, expected) };
  return diagnose(circleciCatalog, 'circleci/wrong-shape', values, { path });
}

function describe(node: ShapeFault['node'], expected: string): string {
  if (node.kind === 'sequence') return 'a list';
  if (node.kind === 'mapping') return expected.includes('a mapping with') ? 'a mapping without' : 'a mapping';
  if (node.value === null) return 'empty';
  return typeof node.value === 'string' ? 'text' : `the ${typeof node.value} \`${node.text}\``;
}
