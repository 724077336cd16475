import type { Path } from '../diagnostics/diagnostic.js';
import type { CoordinatorInput, EnvInput, GroupBody, GroupInput, PoolInput } from '../model/role.js';
import { type PackageManager, resolvePackageManager } from './package-manager.js';
import type { PlanContext } from './plan-context.js';
import { resolveImage, type SettingsLevel } from './resolve-settings.js';
import type { CommandSettings } from './resolve-steps.js';

/** A coordinator with its pools, and where they were written. */
export interface Group {
  readonly context: PlanContext;
  /** Value of `NX_CI_EXECUTION_ENV`; absent when the pipeline has one group only. */
  readonly name: string | undefined;
  readonly body: GroupBody;
  readonly pools: readonly PoolInput[];
  readonly stopAfter: readonly string[] | undefined;
  /** Pipeline and group settings, which the roles inherit. */
  readonly levels: readonly SettingsLevel[];
  readonly env: readonly (EnvInput | undefined)[];
  readonly path: Path;
}

/** What is resolved for one role of a group before its own steps. */
export interface RoleContext {
  readonly packageManager: PackageManager;
  readonly commands: CommandSettings;
}

/** The pipeline's groups: its own commands and agents, or the named groups. */
export function groupsOf(context: PlanContext): readonly Group[] {
  const { pipeline } = context;
  if (pipeline.groups !== undefined) {
    return pipeline.groups.map((group, index) => createGroup(context, group, group, ['groups', index]));
  }
  const { commands, agents, coordinator } = pipeline;
  if (commands === undefined || agents === undefined) return [];
  return [createGroup(context, { commands, coordinator, agents }, undefined, [])];
}

/** Package manager and command settings of one role, which may have an image of its own. */
export function createRoleContext(group: Group, role: CoordinatorInput | PoolInput): RoleContext {
  const { pipeline, provider } = group.context;
  const image = resolveImage([...group.levels, role], provider.id);
  const caching = (role.cache ?? pipeline.cache ?? true) === true;
  const packageManager = resolvePackageManager(pipeline.packageManager, image, provider.traits, caching);
  const commands = { packageManager, cli: pipeline.nx?.cli ?? 'nx-cloud', parallel: commonParallel(group.pools) };
  return { packageManager, commands };
}

/** What all pools run at once, where they agree; `--parallel` is one number for the whole command. */
function commonParallel(pools: readonly PoolInput[]): number | undefined {
  const [first, ...others] = pools;
  return others.every((pool) => pool.parallel === first?.parallel) ? first?.parallel : undefined;
}

function createGroup(context: PlanContext, body: GroupBody, group: GroupInput | undefined, path: Path): Group {
  const { pipeline } = context;
  return {
    context,
    name: group?.name,
    body,
    pools: isPoolList(body.agents) ? body.agents : [body.agents],
    stopAfter: group?.stopAfter ?? pipeline.nx?.stopAfter,
    levels: group === undefined ? [pipeline] : [pipeline, group],
    env: [pipeline.env, group?.env],
    path,
  };
}

/** Whether there are several pools, or one without a list around it. */
export function isPoolList(agents: GroupBody['agents']): agents is readonly PoolInput[] {
  return Array.isArray(agents);
}
