import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Plan } from '../plan.js';
import type { PlanRule, RuleContext } from '../plan-rule.js';
import { afterScriptEnv } from './after-script-env.js';
import { agentCountDrift } from './agent-count-drift.js';
import { agentWithoutLabel } from './agent-without-label.js';
import { agentsRunOn } from './agents-run-on.js';
import { aliasTooNew } from './alias-too-new.js';
import { branchUnknown } from './branch-unknown.js';
import { cachedMarker } from './cached-marker.js';
import { duplicateAgentName } from './duplicate-agent-name.js';
import { envMismatch } from './env-mismatch.js';
import { execIdMismatch } from './exec-id-mismatch.js';
import { execIdNotUnique } from './exec-id-not-unique.js';
import { explicitWithoutComplete } from './explicit-without-complete.js';
import { heartbeat } from './heartbeat.js';
import { labelWithoutRule } from './label-without-rule.js';
import { localMainRef } from './local-main-ref.js';
import { missingToken } from './missing-token.js';
import { mixedConfig } from './mixed-config.js';
import { noAgentsForTrigger } from './no-agents-for-trigger.js';
import { nodeOrPmMismatch } from './node-or-pm-mismatch.js';
import { parallelExitCode } from './parallel-exit-code.js';
import { recordKillsAgents } from './record-kills-agents.js';
import { rerunFailed } from './rerun-failed.js';
import { ruleWithoutAgent } from './rule-without-agent.js';
import { shallowClone } from './shallow-clone.js';
import { skipCache } from './skip-cache.js';
import { startAfterNx } from './start-after-nx.js';
import { stopAfterIncomplete } from './stop-after-incomplete.js';
import { stopAfterUnknown } from './stop-after-unknown.js';
import { timeoutOrder } from './timeout-order.js';
import { unexportedBase } from './unexported-base.js';
import { zeroShaBase } from './zero-sha-base.js';

/** The rules on plans: first whether the jobs find each other, then how the run starts and ends, then the jobs. */
export const planRules: readonly PlanRule[] = [
  noAgentsForTrigger,
  execIdMismatch,
  execIdNotUnique,
  branchUnknown,
  rerunFailed,
  mixedConfig,
  startAfterNx,
  aliasTooNew,
  stopAfterIncomplete,
  stopAfterUnknown,
  agentsRunOn,
  explicitWithoutComplete,
  heartbeat,
  recordKillsAgents,
  timeoutOrder,
  shallowClone,
  localMainRef,
  zeroShaBase,
  unexportedBase,
  parallelExitCode,
  skipCache,
  nodeOrPmMismatch,
  envMismatch,
  missingToken,
  duplicateAgentName,
  afterScriptEnv,
  cachedMarker,
  ruleWithoutAgent,
  agentWithoutLabel,
  labelWithoutRule,
  agentCountDrift,
];

/**
 * What all rules find in a plan, rule by rule, in the order of the plan within each. What is found twice, because a job is
 * part of several runs of its provider, is told once.
 */
export function checkPlan(plan: Plan, context: RuleContext): readonly Diagnostic[] {
  const findings = planRules.flatMap((rule) => rule.check(plan, context));
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
