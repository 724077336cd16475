import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanRule } from '../plan-rule.js';
import { crewsOf } from './view/dte-groups.js';
import { relatedJobs } from './view/related-jobs.js';
import { unfinishedRuns } from './view/run-completion.js';

/**
 * When the coordinator fails before its first Nx command, nothing tells the agents: they spin until they time out after
 * 60 minutes (nrwl/nx#11123). Nx's own reusable workflow therefore always runs `stop-all-agents` (nrwl/ci).
 */
export const agentsRunOn: PlanRule = {
  code: 'dte/agents-run-on',
  check: (plan, { provider }) => {
    const crews = crewsOf(plan);
    return unfinishedRuns(plan, provider.traits).flatMap(({ coordinator, isExplicit }) => {
      const agents = crews.find((crew) => crew.coordinator === coordinator)?.agents ?? [];
      if (isExplicit || agents.length === 0) return [];
      const place = { path: coordinator.origin.path, related: relatedJobs(agents, 'agents start here') };
      return [diagnose(dteCatalog, 'dte/agents-run-on', { coordinator: coordinator.name }, place)];
    });
  },
};
