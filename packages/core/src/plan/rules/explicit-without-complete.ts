import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanRule } from '../plan-rule.js';
import { unfinishedRuns } from './view/run-completion.js';

/**
 * `--require-explicit-completion` and `lifecycle.heartbeat: false` make the pipeline responsible for completing the run,
 * whatever happens (https://nx.dev/docs/kb/heartbeat-and-manual-shutdown-handling).
 */
export const explicitWithoutComplete: PlanRule = {
  code: 'dte/explicit-without-complete',
  check: (plan, { provider }) =>
    unfinishedRuns(plan, provider.traits)
      .filter(({ isExplicit }) => isExplicit)
      .map(({ coordinator, start }) => {
        const related = [{ message: 'explicit completion is asked for here', path: start.path }];
        const place = { path: coordinator.origin.path, related };
        return diagnose(dteCatalog, 'dte/explicit-without-complete', { coordinator: coordinator.name }, place);
      }),
};
