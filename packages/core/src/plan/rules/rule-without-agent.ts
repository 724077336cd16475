import { diagnose } from '../../diagnostics/catalog.js';
import { didYouMean } from '../../diagnostics/did-you-mean.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanRule } from '../plan-rule.js';
import { assignmentRulesInUse, poolLabelOf } from './view/pool-label.js';

/**
 * Each agent type that a rule names needs at least one agent, otherwise the tasks of the rule cannot be executed
 * (https://nx.dev/docs/reference/nx-cloud/assignment-rules). A rule that names several needs one of them only.
 */
export const ruleWithoutAgent: PlanRule = {
  code: 'dte/rule-without-agent',
  check: (plan) => {
    const pools = plan.jobs.filter(({ role }) => role === 'agent').map(poolLabelOf);
    if (pools.length === 0 || pools.some(({ kind }) => kind === 'unknown')) return [];
    const labels = [...new Set(pools.flatMap((pool) => (pool.kind === 'known' ? (pool.label ?? []) : [])))];
    return assignmentRulesInUse(plan).flatMap(({ runOn }, index) => {
      const isServed = runOn.some(({ agent }) => labels.includes(agent));
      return runOn.flatMap(({ agent: label }, position) => {
        if (labels.includes(label)) return [];
        const values = { label, labels, suggestion: didYouMean(label, labels) };
        const place = {
          path: ['nx', 'assignmentRules', index, 'runOn', position, 'agent'],
          severity: isServed ? ('warning' as const) : undefined,
        };
        return [diagnose(dteCatalog, 'dte/rule-without-agent', values, place)];
      });
    });
  },
};
