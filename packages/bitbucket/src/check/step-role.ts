import { entriesOf, type JobRole, type Members, type PlanStep, parseCommand, roleOf } from '@dtekit/core/provider';

/** The part a step plays in the distribution, told by its script. */
export function stepRole(step: Members): JobRole {
  const lines = entriesOf(step.get('script')).filter((command) => typeof command === 'string' && mayPlayPart(command));
  return roleOf(lines.map(commandStep));
}

/** Most lines need no second look. */
function mayPlayPart(line: string): boolean {
  return line.includes('start-');
}

function commandStep(line: unknown): PlanStep {
  return { kind: 'run', command: parseCommand(String(line)), origin: { path: [] } };
}
