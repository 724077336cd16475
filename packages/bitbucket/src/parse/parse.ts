import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import {
  createDecoding,
  decode,
  describeNode,
  type Parsed,
  resolveAlias,
  type ShapeFault,
  type SourceFile,
  type SourceNode,
} from '@dtekit/core/reader';
import { bitbucketCatalog } from '../check/catalog.js';
import type { BitbucketDocument } from '../document/document.js';
import { document } from './document.js';
import { withoutTemplates } from './templates.js';

/**
 * A file as a document. What an alias repeats is one object in several places, so an anchor may stand anywhere; what does
 * not have the right shape is told and left out.
 */
export function parse(source: SourceFile): Parsed<BitbucketDocument> {
  const { root } = source;
  if (root === undefined || isEmpty(root)) return { document: {}, root: emptyRoot(source), diagnostics: [] };
  const decoding = createDecoding();
  const value = resolveAlias(root);
  const known = value.kind === 'mapping' ? withoutTemplates(value) : value;
  const parsed = decode(document, known, [], decoding) ?? {};
  return { document: parsed, root, diagnostics: decoding.faults.map(diagnoseFault) };
}

function isEmpty(root: SourceNode): boolean {
  const value = resolveAlias(root);
  return value.kind === 'scalar' && value.value === null;
}

function emptyRoot({ source }: SourceFile): SourceNode {
  return { kind: 'scalar', range: { source, start: 0, end: 0 }, value: null, text: '', isPlain: true };
}

function diagnoseFault({ path, expected, node }: ShapeFault): Diagnostic {
  const values = { place: path, expected, found: describeNode(node) };
  return diagnose(bitbucketCatalog, 'bitbucket/wrong-shape', values, { path });
}
