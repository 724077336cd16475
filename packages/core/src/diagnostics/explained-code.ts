import { importCatalog } from '../import/import-catalog.js';
import type { Severity } from './diagnostic.js';
import { dteCatalog } from './dte-catalog.js';
import { fileCatalog } from './file-catalog.js';
import { modelCatalog } from './model-catalog.js';
import { providerCatalog } from './provider-catalog.js';

/** What is to be said of a diagnostic code without a finding at hand. */
export interface ExplainedCode {
  /** Stable id, `owner/name`. */
  readonly code: string;
  /** The severity unless a finding says otherwise. */
  readonly severity: Severity;
  /** The problem in one line. */
  readonly summary: string;
  /** What happens in CI when nobody acts, and why. */
  readonly why: string;
  /** Public sources of the fact: documentation pages, issue numbers. */
  readonly sources: readonly string[];
}

/** The codes of a catalogue, in its order. */
export function explainedCodes(catalog: {
  readonly [code: string]: Omit<ExplainedCode, 'code'>;
}): readonly ExplainedCode[] {
  return Object.entries(catalog).map(([code, { severity, summary, why, sources }]) => ({
    code,
    severity,
    summary,
    why,
    sources,
  }));
}

/** The codes that belong to no provider: `model/…`, `dte/…`, `provider/…`, `file/…` and `import/…`. */
export const coreCodes: readonly ExplainedCode[] = [
  modelCatalog,
  dteCatalog,
  providerCatalog,
  fileCatalog,
  importCatalog,
].flatMap((catalog) => explainedCodes(catalog));
