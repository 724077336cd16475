import { codeOwners } from '../../packages/cli/src/explain/code-owners.js';
import type { ExplainedCode } from '../../packages/core/src/diagnostics/explained-code.js';

/** What the documentation says of one code. */
export type DocumentedCode = ExplainedCode;

/** The codes of one owner, which is the first part of the code. */
export interface DocumentedCatalog {
  readonly owner: string;
  readonly about: string;
  readonly codes: readonly DocumentedCode[];
}

/** All catalogues, in the order in which a pipeline meets them: those that `dte explain` knows. */
export const catalogs: readonly DocumentedCatalog[] = await Promise.all(
  codeOwners.map(async ({ owner, about, load }) => ({ owner, about, codes: await load() })),
);
