/**
 * Reads `.circleci/config.yml`, ours or hand-written.
 *
 * @packageDocumentation
 */

import {
  defineReader,
  type ExplainedCode,
  explainedCodes,
  memberNode,
  type Reader,
  type SourceNode,
} from '@dtekit/core/reader';
import { capabilities, traits } from './capabilities.js';
import { circleciCatalog } from './check/catalog.js';
import { lift } from './lift/lift.js';
import { losses } from './lift/losses.js';
import { checkRead } from './parse/check-read.js';
import { parse } from './parse/parse.js';
import type { ReadDocument } from './parse/read-document.js';

/**
 * Reads the files of CircleCI.
 *
 * @example
 * ```ts
 * const { diagnostics } = checkFile({ file: '.circleci/config.yml', text, reader: circleciReader });
 * ```
 */
export const circleciReader: Reader = defineReader<ReadDocument>({
  specVersion: 1,
  id: 'circleci',
  name: 'CircleCI',
  codes: Object.keys(circleciCatalog),
  capabilities,
  traits,
  matchesPath: (path) => /(?:^|\/)\.circleci\/[^/]+\.ya?ml$/.test(path),
  matchesContent,
  parse,
  lift,
  check: checkRead,
  losses,
});

/** What there is to say of each `circleci/…` code. */
export const circleciCodes: readonly ExplainedCode[] = explainedCodes(circleciCatalog);

/** A version of the format, and jobs or the workflows that run them. */
function matchesContent(root: SourceNode): boolean {
  const [version, jobs, workflows] = ['version', 'jobs', 'workflows'].map((key) => memberNode(root, key)?.kind);
  return version === 'scalar' && (jobs === 'mapping' || workflows === 'mapping');
}
