import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ProviderDescription } from '../provider/provider.js';
import type { Plan } from './plan.js';

/** What a rule may know beside the plan. */
export interface RuleContext {
  /** The provider the plan is for. */
  readonly provider: ProviderDescription;
}

/** A rule about the meaning of a plan; the same one judges generated and hand-written files. */
export interface PlanRule {
  /** The code of its findings. */
  readonly code: string;
  /** Finds every place in the plan that breaks the rule. What it cannot know it stays silent about. */
  readonly check: (plan: Plan, context: RuleContext) => readonly Diagnostic[];
}
