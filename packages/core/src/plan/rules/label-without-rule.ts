import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanRule } from '../plan-rule.js';
import { assignmentRulesInUse, labelsNamedBy, matchEveryTask, poolLabelOf } from './view/pool-label.js';

/**
 * A labelled pool that no rule names gets no task that a rule matches
 * (https://nx.dev/docs/reference/nx-cloud/assignment-rules): usually a rule that was forgotten or misspelt, else a pool
 * for what the rules leave over.
 */
export const labelWithoutRule: PlanRule = {
  code: 'dte/label-without-rule',
  check: (plan) => {
    const rules = assignmentRulesInUse(plan);
    if (rules.length === 0) return [];
    const named = labelsNamedBy(rules);
    const idle = matchEveryTask(rules);
    return plan.jobs.flatMap((job) => {
      const pool = job.role === 'agent' ? poolLabelOf(job) : undefined;
      if (pool?.kind !== 'known' || pool.label === undefined || named.has(pool.label)) return [];
      const place = { path: [...job.origin.path, 'label'], severity: idle ? undefined : ('info' as const) };
      return [diagnose(dteCatalog, 'dte/label-without-rule', { agents: job.name, label: pool.label, idle }, place)];
    });
  },
};
