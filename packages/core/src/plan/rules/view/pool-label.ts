import type { AssignmentRule } from '../../../nx/assignment-rules-file.js';
import type { Plan } from '../../plan.js';
import type { PlanJob } from '../../plan-job.js';
import { isKnown } from './known.js';
import { runStartOf } from './run-start.js';
import { joiningStep, shellMentions } from './shell-reach.js';

/** The label of a pool: known to be something or nothing, or set in a way that cannot be read. */
export type PoolLabel = { readonly kind: 'known'; readonly label: string | undefined } | { readonly kind: 'unknown' };

/** What a pool's agents have in `NX_AGENT_LAUNCH_TEMPLATE`. */
export function poolLabelOf(pool: PlanJob): PoolLabel {
  const value = pool.env.get('NX_AGENT_LAUNCH_TEMPLATE');
  if (value?.kind === 'text') return { kind: 'known', label: value.text };
  const isHidden = !isKnown(pool, 'env') || shellMentions(pool, /NX_AGENT_LAUNCH_TEMPLATE/, joiningStep(pool));
  if (value !== undefined || isHidden) return { kind: 'unknown' };
  return { kind: 'known', label: pool.label };
}

/** The assignment rules, where they are known and a run uses them; a file that no run names has no effect. */
export function assignmentRulesInUse(plan: Plan): readonly AssignmentRule[] {
  const coordinators = plan.jobs.filter((job) => job.role === 'coordinator');
  const isUsed = coordinators.some((job) => runStartOf(plan, job)?.settings?.assignmentRules !== undefined);
  return isUsed ? (plan.workspace.assignmentRules ?? []) : [];
}

/** Whether the rules match every task, so that agents they do not name get none. */
export function matchEveryTask(rules: readonly AssignmentRule[]): boolean {
  return rules.some(({ projects, targets, configurations }) => {
    const isNarrowed = configurations !== undefined || (projects ?? targets) === undefined;
    return !isNarrowed && [projects, targets].every((patterns) => patterns?.includes('*') ?? true);
  });
}

/** The labels that rules name, each once. */
export function labelsNamedBy(rules: readonly AssignmentRule[]): ReadonlySet<string> {
  return new Set(rules.flatMap((rule) => rule.runOn.map(({ agent }) => agent)));
}
