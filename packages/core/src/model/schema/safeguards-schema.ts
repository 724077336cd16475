import type { SafeguardsInput } from '../safeguards.js';
import { flag } from './flag.js';
import { once } from './once.js';
import type { Schema } from './schema.js';
import { strictObject } from './strict-object.js';

/** What keeps a run from hanging. */
export const safeguardsSchema: () => Schema<SafeguardsInput> = once(() =>
  strictObject<SafeguardsInput>(
    {},
    {
      completion: flag(),
      agentNames: flag(),
      branchName: flag(),
      fullHistory: flag(),
      baseAndHead: flag(),
      rerunGuard: flag(),
    },
  ),
);
