import type { Path } from '../diagnostics/diagnostic.js';
import type { CoordinatorInput } from '../model/role.js';
import { assignmentRulesPath } from '../nx/assignment-rules-file.js';
import type { Command } from '../nx/command.js';
import { completeCiRun } from '../nx/complete-ci-run.js';
import { fixCi } from '../nx/fix-ci.js';
import { startCiRun } from '../nx/start-ci-run.js';
import { startNxAgents } from '../nx/start-nx-agents.js';
import { startsRun } from '../nx/starts-run.js';
import { createRoleContext, type Group, type RoleContext } from './group.js';
import { coordinatorName } from './job-names.js';
import type { PlanEnvValue } from './plan-env.js';
import { planRole } from './plan-role.js';
import type { PlanStep } from './plan-step.js';
import type { PlannedJob } from './planned-job.js';
import { resolveCommand, resolveSteps, runStep } from './resolve-steps.js';
import { stopAfterOf } from './stop-after.js';

/** Plans the job that starts the run, runs the commands and always says when it is over. */
export function planCoordinator(group: Group): PlannedJob {
  const input: CoordinatorInput = group.body.coordinator ?? {};
  const path: Path = [...group.path, 'coordinator'];
  const roleContext = createRoleContext(group, input);
  return planRole(group, roleContext, {
    role: 'coordinator',
    name: coordinatorName(group.name, input),
    count: 1,
    input,
    env: new Map(),
    derivedEnv: agentCountEnv(group),
    prepare: setBase(group, path),
    main: startAndCommands(group, roleContext, path),
    always: completion(group, roleContext, path),
    path,
  });
}

function setBase({ context }: Group, path: Path): readonly PlanStep[] {
  if (!context.safeguards.baseAndHead) return [];
  return [{ kind: 'set-base', mainBranch: context.mainBranch, origin: { path } }];
}

/** A start command that the team spelled out among its commands stands for the derived one. */
function startAndCommands(group: Group, { commands: settings }: RoleContext, path: Path): readonly PlanStep[] {
  const steps = resolveSteps(group.body.commands, [...group.path, 'commands'], settings);
  if (steps.some(({ command }) => startsRun(command))) return steps;
  return [runStep(resolveCommand(startCommand(group), settings), path), ...steps];
}

function startCommand(group: Group): Command {
  const nx = group.context.pipeline.nx ?? {};
  if (nx.dialect === 'ci-config') return startNxAgents();
  return startCiRun({
    distributeOn: 'manual',
    ...(nx.assignmentRules === undefined ? {} : { assignmentRules: assignmentRulesPath }),
    stopAgentsAfter: stopAfterOf(group.stopAfter, group.body.commands),
    ...(nx.stopOnFailure === undefined ? {} : { stopAgentsOnFailure: nx.stopOnFailure }),
    ...(nx.completion === 'explicit' ? { requireExplicitCompletion: true } : {}),
    ...(nx.distributeByDefault === undefined ? {} : { useDteByDefault: nx.distributeByDefault }),
    ...(nx.fixTasks === undefined ? {} : { fixTasks: nx.fixTasks }),
    ...(nx.autoApplyFixes === undefined ? {} : { autoApplyFixes: nx.autoApplyFixes }),
    ...(nx.agentCount?.flag === true ? { agentCount: agentCount(group) } : {}),
  });
}

/**
 * Runs whatever happened, so it must not need what the install step installs: npx and bunx take the local binary where
 * there is one and download it where there is none.
 */
function completion(group: Group, { packageManager, commands }: RoleContext, path: Path): readonly PlanStep[] {
  const { pipeline, safeguards } = group.context;
  const alias = pipeline.nx?.completion === 'explicit' ? 'complete-ci-run' : 'stop-all-agents';
  const invocation = { exec: packageManager.downloadingExec, cli: 'nx-cloud' } as const;
  return [
    ...(pipeline.nx?.fixCi === true ? [runStep(resolveCommand(fixCi(), commands), path)] : []),
    ...(safeguards.completion ? [runStep({ ...completeCiRun({ alias }), invocation }, path)] : []),
  ];
}

function agentCountEnv(group: Group): ReadonlyMap<string, PlanEnvValue> {
  if (group.context.pipeline.nx?.agentCount?.variable !== true) return new Map();
  return new Map([['NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT', { kind: 'text', text: String(agentCount(group)) }]]);
}

function agentCount(group: Group): number {
  return group.pools.reduce((sum, pool) => sum + pool.count, 0);
}
