import type { Path } from '../diagnostics/diagnostic.js';
import type { StepInput } from '../model/role.js';
import type { AffectedCommand } from '../nx/affected.js';
import type { Command } from '../nx/command.js';
import { defaultCliOf } from '../nx/default-invocation.js';
import type { Invocation, NxCli } from '../nx/invocation.js';
import { parseCommand } from '../nx/parse-command.js';
import type { RunManyCommand } from '../nx/run-many.js';
import type { PackageManager } from './package-manager.js';
import type { PlanStep, RunStep } from './plan-step.js';

/** How commands are started: by which package manager, and by which program the Nx Cloud ones. */
export interface CommandSettings {
  readonly packageManager: PackageManager;
  readonly cli: NxCli;
  /** Tasks each agent runs at once, passed to Nx commands that do not say. */
  readonly parallel?: number | undefined;
}

type TaskCommand = AffectedCommand | RunManyCommand;

/** Steps as a team wrote them, with the place of each. What was given as text stays as it is spelled. */
export function resolveSteps(
  steps: readonly StepInput[] | undefined,
  path: Path,
  settings: CommandSettings,
): readonly RunStep[] {
  return (steps ?? []).map((step, index) => {
    const command = typeof step === 'string' ? parseCommand(step) : resolveCommand(step, settings);
    return { kind: 'run', command, origin: { path: [...path, index] } };
  });
}

/** A command step of the planner's own. */
export function runStep(command: Command, path: Path): PlanStep {
  return { kind: 'run', command, origin: { path } };
}

/** Decides how a command is started, unless it says so itself. */
export function resolveCommand(command: Command, settings: CommandSettings): Command {
  switch (command.kind) {
    case 'shell':
    case 'install':
      return command;
    case 'affected':
    case 'run-many':
      return { ...withParallel(command, settings), invocation: command.invocation ?? workspaceNx(settings) };
    case 'format:check':
      return { ...command, invocation: command.invocation ?? workspaceNx(settings) };
    case 'record':
      return {
        ...command,
        command: resolveRecorded(command.command, settings),
        invocation: command.invocation ?? cloud(settings),
      };
    case 'upload-agent-metrics':
      // No version of `nx` has it: https://nx.dev/docs/kb/resource-usage
      return { ...command, invocation: command.invocation ?? cloud({ ...settings, cli: 'nx-cloud' }) };
    default:
      return { ...command, invocation: command.invocation ?? cloud(settings) };
  }
}

/** `record` starts its command itself, with the workspace's binaries on the path: `record -- nx format:check`. */
function resolveRecorded(command: Command, settings: CommandSettings): Command {
  if (command.kind === 'shell' || command.kind === 'install' || command.invocation !== undefined) return command;
  return resolveCommand({ ...command, invocation: { exec: 'none', cli: defaultCliOf(command) } }, settings);
}

/** A command in the team's own spelling is left as it is spelled. */
function withParallel(command: TaskCommand, { parallel }: CommandSettings): TaskCommand {
  const keeps = parallel === undefined || command.parallel !== undefined || command.spelling !== undefined;
  return keeps ? command : { ...command, parallel };
}

function workspaceNx(settings: CommandSettings): Invocation {
  return { exec: settings.packageManager.exec, cli: 'nx' };
}

function cloud(settings: CommandSettings): Invocation {
  return { exec: settings.packageManager.exec, cli: settings.cli };
}
