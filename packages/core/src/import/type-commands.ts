import type { Path } from '../diagnostics/diagnostic.js';
import type { PipelineInput } from '../model/pipeline.js';
import type { StepInput } from '../model/role.js';
import type { Command } from '../nx/command.js';
import { parseCommand } from '../nx/parse-command.js';
import { memberAt, withValueAt } from './edit-value.js';
import type { SamePlan } from './same-plan.js';
import { stepListPaths } from './setting-paths.js';

/** Says the commands of Nx by their builders, where the line that the builder makes is the same. */
export function typeCommands(input: PipelineInput, isSame: SamePlan): PipelineInput {
  return stepListPaths(input)
    .flatMap((path) => stepPaths(input, path))
    .reduce((edited, path) => {
      const typed = typedStep(memberAt(edited, path));
      if (typed === undefined) return edited;
      const rewritten = withValueAt(edited, path, typed);
      return isSame(rewritten) ? rewritten : edited;
    }, input);
}

function stepPaths(input: PipelineInput, path: Path): readonly Path[] {
  const steps = memberAt(input, path);
  return Array.isArray(steps) ? steps.map((_, index) => [...path, index]) : [];
}

/** The command without what a plan decides by itself. Lines that no builder writes stay lines. */
function typedStep(step: unknown): StepInput | undefined {
  const command = typeof step === 'string' ? parseCommand(step) : undefined;
  const isLine = command === undefined || command.kind === 'shell' || command.kind === 'install';
  return isLine || command.spelling !== undefined ? undefined : withoutInvocation(command);
}

function withoutInvocation(command: Command): Command {
  if (command.kind === 'shell' || command.kind === 'install') return command;
  const { invocation: _, ...rest } = command;
  return rest.kind === 'record' ? { ...rest, command: withoutInvocation(rest.command) } : rest;
}
