import type { StepInput } from '../model/role.js';
import { configuredTargetsOf, targetsOf } from '../nx/distributed-targets.js';
import { parseCommand } from '../nx/parse-command.js';

/**
 * The targets after which idle agents may stop: the team's, or every target of the commands in order, each once. A target
 * that runs in several configurations is named with each of them, since agents could otherwise stop after the first.
 */
export function stopAfterOf(given: readonly string[] | undefined, steps: readonly StepInput[]): readonly string[] {
  if (given !== undefined) return given;
  const commands = steps.map((step) => (typeof step === 'string' ? parseCommand(step) : step));
  const configured = commands.flatMap((command) => {
    const names = configuredTargetsOf(command);
    return targetsOf(command).map((target, index) => ({ target, name: names[index] ?? target }));
  });
  const names = configured.map(({ target, name }) => {
    const isAlone = configured.every((other) => other.target !== target || other.name === name);
    return isAlone ? target : name;
  });
  return [...new Set(names)];
}
