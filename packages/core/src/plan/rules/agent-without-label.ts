import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanRule } from '../plan-rule.js';
import { assignmentRulesInUse, matchEveryTask, poolLabelOf } from './view/pool-label.js';

/**
 * The agent types in a rule decide which agents the rule applies to, and an agent gets its type from
 * `NX_AGENT_LAUNCH_TEMPLATE` (https://nx.dev/docs/reference/nx-cloud/assignment-rules). Agents without one get no task
 * that a rule matches; that is a plan where the rules leave tasks over, and idle machines where they match every task.
 */
export const agentWithoutLabel: PlanRule = {
  code: 'dte/agent-without-label',
  check: (plan) => {
    const rules = assignmentRulesInUse(plan);
    if (rules.length === 0) return [];
    const idle = matchEveryTask(rules);
    return plan.jobs.flatMap((job) => {
      const label = job.role === 'agent' ? poolLabelOf(job) : undefined;
      if (label?.kind !== 'known' || label.label !== undefined) return [];
      const place = { path: job.origin.path, severity: idle ? undefined : ('info' as const) };
      return [diagnose(dteCatalog, 'dte/agent-without-label', { agents: job.name, idle }, place)];
    });
  },
};
