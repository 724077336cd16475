import type { Path } from '../diagnostics/diagnostic.js';
import type { PoolInput } from '../model/role.js';
import { startAgent } from '../nx/start-agent.js';
import { uploadAgentMetrics } from '../nx/upload-agent-metrics.js';
import { createRoleContext, type Group } from './group.js';
import { poolName } from './job-names.js';
import type { PlanEnvValue } from './plan-env.js';
import { planRole } from './plan-role.js';
import type { PlannedJob } from './planned-job.js';
import { resolveCommand, runStep } from './resolve-steps.js';

/** Plans a pool: agents that wait for tasks until Nx Cloud has no more for them. */
export function planPool(group: Group, pool: PoolInput, path: Path): PlannedJob {
  const roleContext = createRoleContext(group, pool);
  const name = poolName(group.name, pool);
  const metrics = group.context.pipeline.nx?.agentMetrics === true;
  return planRole(group, roleContext, {
    role: 'agent',
    name,
    count: pool.count,
    label: pool.label,
    input: pool,
    env: agentEnv(group, name, pool),
    derivedEnv: new Map(),
    prepare: [],
    main: [runStep(resolveCommand(startAgent(), roleContext.commands), path)],
    always: metrics ? [runStep(resolveCommand(uploadAgentMetrics(), roleContext.commands), path)] : [],
    path,
  });
}

function agentEnv(group: Group, name: string, pool: PoolInput): ReadonlyMap<string, PlanEnvValue> {
  const env = new Map<string, PlanEnvValue>();
  if (group.context.safeguards.agentNames) env.set('NX_AGENT_NAME', { kind: 'agent-name', prefix: name });
  if (pool.label !== undefined) env.set('NX_AGENT_LAUNCH_TEMPLATE', { kind: 'text', text: pool.label });
  return env;
}
