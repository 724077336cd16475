import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import type { RoleInput } from '../model/role.js';
import { diagnoseSilenceTimeout } from './fit-plan.js';
import type { Group, RoleContext } from './group.js';
import type { PlanEnvValue } from './plan-env.js';
import type { JobRole, PlanJob } from './plan-job.js';
import type { PlanStep } from './plan-step.js';
import type { PlannedJob } from './planned-job.js';
import { contextsOf, mergeEnv, resolveEnv } from './resolve-env.js';
import { resolveSettings } from './resolve-settings.js';
import { resolveSteps } from './resolve-steps.js';
import { resolveTimeouts } from './resolve-timeouts.js';
import { resolveTriggers } from './resolve-triggers.js';

/** What tells a coordinator from a pool when its job is planned. */
export interface RolePlan {
  readonly role: JobRole & ('coordinator' | 'agent');
  readonly name: string;
  readonly count: number;
  readonly label?: string | undefined;
  readonly input: RoleInput;
  /** Variables the role needs by itself; the team's come after and win. */
  readonly env: ReadonlyMap<string, PlanEnvValue>;
  /** Variables that follow from the rest and come last. */
  readonly derivedEnv: ReadonlyMap<string, PlanEnvValue>;
  /** Steps between the shared setup and the team's own `before` steps. */
  readonly prepare: readonly PlanStep[];
  /** The steps that make the role. */
  readonly main: readonly PlanStep[];
  readonly always: readonly PlanStep[];
  readonly path: Path;
}

/** Plans a coordinator or a pool: the same triggers, setup and environment for both, then what is the role's own. */
export function planRole(group: Group, roleContext: RoleContext, role: RolePlan): PlannedJob {
  const { context } = group;
  const { pipeline, provider } = context;
  const { input, path } = role;
  const envInputs = [...group.env, input.env];
  const timeouts = resolveTimeouts([pipeline.timeouts, input.timeouts], role.role, context);
  const job: PlanJob = {
    name: role.name,
    role: role.role,
    phase: 'during',
    ...(group.name === undefined ? {} : { group: group.name }),
    count: role.count,
    ...(role.label === undefined ? {} : { label: role.label }),
    ...resolveSettings([...group.levels, input], context, roleContext.packageManager),
    env: mergeEnv(branchEnv(group, role), role.env, resolveEnv(envInputs, provider.id), timeouts.env, role.derivedEnv),
    triggers: input.triggers === undefined ? context.triggers : resolveTriggers(input.triggers, context.mainBranch),
    workingDirectory: context.workingDirectory,
    ...(context.clonesAllHistory ? { history: 'full' } : {}),
    steps: [
      ...sharedSetup(group, roleContext, path),
      ...role.prepare,
      ...resolveSteps(input.before, [...path, 'before'], roleContext.commands),
      ...role.main,
      ...resolveSteps(input.after, [...path, 'after'], roleContext.commands),
    ],
    always: role.always,
    ...timeouts.fields,
    retries: input.retries ?? 0,
    interruptible: pipeline.interruptible ?? false,
    contexts: contextsOf(envInputs, provider.id),
    origin: { path },
  };
  const diagnostics: readonly Diagnostic[] = timeouts.silenceIsEmulated
    ? [diagnoseSilenceTimeout(provider, [...path])]
    : [];
  return { job, diagnostics };
}

/** The same on coordinator and agents: tasks behave alike wherever they run. */
function sharedSetup(group: Group, { packageManager, commands }: RoleContext, path: Path): readonly PlanStep[] {
  const { pipeline, safeguards } = group.context;
  const origin = { path };
  return [
    ...(safeguards.rerunGuard ? [{ kind: 'rerun-guard', origin } as const] : []),
    ...resolveSteps(pipeline.setup, ['setup'], commands),
    ...(packageManager.preinstalled ? [] : [installPackageManager(packageManager.name, packageManager.version, path)]),
    { kind: 'run', command: packageManager.install, origin },
  ];
}

function installPackageManager(
  name: RoleContext['packageManager']['name'],
  version: string | undefined,
  path: Path,
): PlanStep {
  return { kind: 'install-package-manager', name, ...(version === undefined ? {} : { version }), origin: { path } };
}

function branchEnv(group: Group, role: RolePlan): ReadonlyMap<string, PlanEnvValue> {
  const { context } = group;
  const env = new Map<string, PlanEnvValue>();
  if (context.safeguards.branchName && !context.provider.traits.detectsBranch) {
    const { input } = role;
    const triggers =
      input.triggers === undefined ? context.triggers : resolveTriggers(input.triggers, context.mainBranch);
    const alwaysRequest = triggers.branches.length === 0 && !triggers.manual && triggers.schedules.length === 0;
    env.set('NX_BRANCH', { kind: 'branch', of: alwaysRequest ? 'change-request' : 'change-request-or-branch' });
  }
  if (group.name !== undefined) env.set('NX_CI_EXECUTION_ENV', { kind: 'text', text: group.name });
  return env;
}
