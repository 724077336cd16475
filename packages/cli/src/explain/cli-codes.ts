import { type ExplainedCode, explainedCodes } from '@dtekit/core/reader';
import { cliCatalog } from '../diagnostics/cli-catalog.js';

/** The codes of the command line itself. */
export const cliCodes: readonly ExplainedCode[] = explainedCodes(cliCatalog);
