import type { PoolInput } from '../model/role.js';
import { type AssignmentRule, assignmentRulesPath } from '../nx/assignment-rules-file.js';
import type { CiConfig, CiConfigSettings } from '../nx/ci-config-file.js';
import type { Group } from './group.js';
import type { PlanWorkspace } from './plan.js';
import type { PlanContext } from './plan-context.js';
import { stopAfterOf } from './stop-after.js';

/** Plans the files that Nx Cloud reads from the workspace itself. */
export function planWorkspace(context: PlanContext, groups: readonly Group[]): PlanWorkspace {
  const { nx } = context.pipeline;
  const pools = groups.flatMap((group) => group.pools);
  return {
    directory: context.workingDirectory,
    ...(nx?.version === undefined ? {} : { nxVersion: nx.version }),
    ...(nx?.assignmentRules === undefined
      ? {}
      : { assignmentRules: nx.assignmentRules.map((rule) => planRule(rule, pools)) }),
    ...(nx?.dialect === 'ci-config' ? { ciConfig: planCiConfig(context, groups) } : {}),
  };
}

/** A rule that does not say how many tasks run at once takes the number from the pool it names. */
function planRule(rule: AssignmentRule, pools: readonly PoolInput[]): AssignmentRule {
  return {
    ...rule,
    runOn: rule.runOn.map((choice) => {
      const parallelism = choice.parallelism ?? pools.find((pool) => pool.label === choice.agent)?.parallel;
      return { agent: choice.agent, ...(parallelism === undefined ? {} : { parallelism }) };
    }),
  };
}

function planCiConfig(context: PlanContext, groups: readonly Group[]): CiConfig {
  const nx = context.pipeline.nx ?? {};
  const [first] = groups;
  const settings: CiConfigSettings = {
    distributeOn: 'manual',
    ...(nx.assignmentRules === undefined ? {} : { assignmentRules: assignmentRulesPath }),
    ...(nx.stopOnFailure === undefined ? {} : { stopAgentsOnFailure: nx.stopOnFailure }),
    ...(nx.completion === 'explicit' ? { requireExplicitCompletion: true } : {}),
    ...(nx.distributeByDefault === undefined ? {} : { useDteByDefault: nx.distributeByDefault }),
    ...(nx.fixTasks === undefined ? {} : { fixTasks: nx.fixTasks }),
    ...(nx.autoApplyFixes === undefined ? {} : { autoApplyFixes: nx.autoApplyFixes }),
  };
  if (groups.length === 1 && first !== undefined)
    return { ...settings, stopAgentsAfter: stopAfterOf(first.stopAfter, first.body.commands) };
  const overrides = groups.map(
    (group) => [group.name ?? '', { stopAgentsAfter: stopAfterOf(group.stopAfter, group.body.commands) }] as const,
  );
  return { ...settings, overrides: Object.fromEntries(overrides) };
}
