import type { ConformanceClause } from './clause.js';
import { compilesEveryScenario } from './compiles-every-scenario.js';
import { countsAgents } from './counts-agents.js';
import { keepsEverything } from './keeps-everything.js';
import { leavesInputAlone } from './leaves-input-alone.js';
import { readsBack } from './reads-back.js';
import { repeatsItself } from './repeats-itself.js';
import { sharesTriggers } from './shares-triggers.js';
import { tellsTheTruth } from './tells-the-truth.js';

/** The contract between core and a provider, one clause each. */
export const conformanceClauses: readonly ConformanceClause[] = [
  compilesEveryScenario,
  countsAgents,
  sharesTriggers,
  repeatsItself,
  tellsTheTruth,
  keepsEverything,
  leavesInputAlone,
  readsBack,
];
