import type { Catalog } from './catalog.js';
import { type DteBaseArguments, dteBaseCatalog } from './dte-base-catalog.js';
import { type DteCommandArguments, dteCommandCatalog } from './dte-command-catalog.js';
import { type DteCompletionArguments, dteCompletionCatalog } from './dte-completion-catalog.js';
import { type DteEnvironmentArguments, dteEnvironmentCatalog } from './dte-environment-catalog.js';
import { type DtePairingArguments, dtePairingCatalog } from './dte-pairing-catalog.js';
import { type DtePoolArguments, dtePoolCatalog } from './dte-pool-catalog.js';

/** The `dte/…` codes with what their messages need. */
export interface DteCatalogArguments
  extends DtePairingArguments,
    DteCompletionArguments,
    DteCommandArguments,
    DteBaseArguments,
    DteEnvironmentArguments,
    DtePoolArguments {}

/** The codes about the meaning of a distributed run, the same for every provider and for hand-written files. */
export const dteCatalog: Catalog<DteCatalogArguments> = {
  ...dtePairingCatalog,
  ...dteCompletionCatalog,
  ...dteCommandCatalog,
  ...dteBaseCatalog,
  ...dteEnvironmentCatalog,
  ...dtePoolCatalog,
};
