/**
 * Reads `bitbucket-pipelines.yml`, ours or hand-written.
 *
 * @packageDocumentation
 */

import {
  defineReader,
  type ExplainedCode,
  explainedCodes,
  memberNode,
  type Reader,
  resolveAlias,
  type SourceNode,
} from '@dtekit/core/reader';
import { capabilities, traits } from './capabilities.js';
import { bitbucketCatalog } from './check/catalog.js';
import { check } from './check/check.js';
import type { BitbucketDocument } from './document/document.js';
import { sectionKeys } from './document/key-order.js';
import { lift } from './lift/lift.js';
import { losses } from './lift/losses.js';
import { parse } from './parse/parse.js';

/**
 * Reads Bitbucket's CI files.
 *
 * @example
 * ```ts
 * const { diagnostics } = checkFile({ file: 'bitbucket-pipelines.yml', text, reader: bitbucketReader });
 * ```
 */
export const bitbucketReader: Reader = defineReader<BitbucketDocument>({
  specVersion: 1,
  id: 'bitbucket',
  name: 'Bitbucket Pipelines',
  capabilities,
  traits,
  codes: Object.keys(bitbucketCatalog),
  matchesPath: (path) => /bitbucket-pipelines\.ya?ml$/.test(path),
  matchesContent,
  parse,
  lift,
  check,
  losses,
});

/** What there is to say of each `bitbucket/…` code. */
export const bitbucketCodes: readonly ExplainedCode[] = explainedCodes(bitbucketCatalog);

/** The key `pipelines` with nothing below it but Bitbucket's own sections. */
function matchesContent(root: SourceNode): boolean {
  const pipelines = memberNode(root, 'pipelines');
  const sections = pipelines === undefined ? undefined : resolveAlias(pipelines);
  if (sections?.kind !== 'mapping' || sections.entries.size === 0) return false;
  return [...sections.entries.keys()].every((key) => sectionKeys.includes(key));
}
