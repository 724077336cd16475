/**
 * Reads GitLab CI files, ours or hand-written.
 *
 * @packageDocumentation
 */

import { defineReader, type ExplainedCode, explainedCodes, type Reader } from '@dtekit/core/reader';
import { capabilities, traits } from './capabilities.js';
import { gitlabCatalog } from './check/catalog.js';
import { check } from './check/check.js';
import type { GitLabDocument } from './document/document.js';
import { lift } from './lift/lift.js';
import { losses } from './lift/losses.js';
import { matchesContent, matchesPath } from './parse/document-kind.js';
import { parse } from './parse/parse.js';

/**
 * Reads `.gitlab-ci.yml` files and those that they include.
 *
 * @example
 * ```ts
 * const { diagnostics } = checkFile({ file: '.gitlab-ci.yml', text, reader: gitlabReader });
 * ```
 */
export const gitlabReader: Reader = defineReader<GitLabDocument>({
  specVersion: 1,
  id: 'gitlab',
  name: 'GitLab CI',
  codes: Object.keys(gitlabCatalog),
  capabilities,
  traits,
  matchesPath,
  matchesContent,
  parse,
  lift,
  check,
  losses,
});

/** What there is to say of each `gitlab/…` code. */
export const gitlabCodes: readonly ExplainedCode[] = explainedCodes(gitlabCatalog);
