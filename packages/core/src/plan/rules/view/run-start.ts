import type { Path } from '../../../diagnostics/diagnostic.js';
import type { CiConfigSettings } from '../../../nx/ci-config-file.js';
import type { StartCiRunCommand } from '../../../nx/start-ci-run.js';
import type { StartNxAgentsCommand } from '../../../nx/start-nx-agents.js';
import { startsRun } from '../../../nx/starts-run.js';
import { remembered } from '../../../remembered.js';
import type { Plan } from '../../plan.js';
import type { PlanJob } from '../../plan-job.js';
import { groupNameOf } from './dte-groups.js';
import { commandsIn, type PlacedCommand, type TaskCommand } from './job-commands.js';
import { excludeEachOther } from './simple-commands.js';

/** How a coordinator starts its run. */
export interface RunStart {
  readonly command: StartCiRunCommand | StartNxAgentsCommand;
  /** Place of the start command. */
  readonly path: Path;
  /** The settings of the run, from flags or file; absent where the file is not known. */
  readonly settings?: CiConfigSettings;
  /** The coordinator's commands before the start command, but for those in another branch of one `if` or `case`. */
  readonly commandsBefore: readonly PlacedCommand[];
  /** The coordinator's commands after the start command, but for those in another branch of one `if` or `case`. */
  readonly commandsAfter: readonly PlacedCommand[];
}

/** The start command of a coordinator; `undefined` where none can be seen. */
export function runStartOf(plan: Plan, coordinator: PlanJob): RunStart | undefined {
  return runStartsIn(plan).get(coordinator);
}

const runStartsIn = remembered(
  (plan: Plan): ReadonlyMap<PlanJob, RunStart | undefined> =>
    new Map(plan.jobs.map((job) => [job, findRunStart(plan, job)])),
);

function findRunStart(plan: Plan, coordinator: PlanJob): RunStart | undefined {
  const commands = commandsIn(coordinator.steps);
  for (const [index, start] of commands.entries()) {
    const { command, path } = start;
    if (!startsRun(command)) continue;
    const mayMeet = (other: PlacedCommand): boolean => !excludeEachOther(start.branches, other.branches);
    const settings = command.kind === 'start-ci-run' ? command : fileSettings(plan, coordinator);
    return {
      command,
      path,
      ...(settings === undefined ? {} : { settings }),
      commandsBefore: commands.slice(0, index).filter(mayMeet),
      commandsAfter: commands.slice(index + 1).filter(mayMeet),
    };
  }
  return undefined;
}

/** Whether the tasks of a command go to the agents. */
export function isDistributed(command: TaskCommand, settings: CiConfigSettings): boolean {
  if (command.agents !== undefined) return command.agents;
  return !isOff(command) && settings.useDteByDefault !== false;
}

/** Whether the variables in front of a command keep its tasks local, or Nx Cloud out of it. */
export function isOff({ env = [] }: TaskCommand): boolean {
  return env.some(([name, value]) => {
    return name === 'NX_CLOUD_DISTRIBUTED_EXECUTION' ? value === 'false' : name === 'NX_NO_CLOUD' && value === 'true';
  });
}

function fileSettings(plan: Plan, coordinator: PlanJob): CiConfigSettings | undefined {
  const { ciConfig } = plan.workspace;
  if (ciConfig === undefined) return undefined;
  const overrides = ciConfig.overrides ?? {};
  const group = groupNameOf(coordinator);
  return group !== undefined && Object.hasOwn(overrides, group) ? { ...ciConfig, ...overrides[group] } : ciConfig;
}
