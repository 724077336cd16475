import type { PlanStep } from '../../plan-step.js';
import { type ShellAssignment, shellAssignmentsIn } from './shell-assignments.js';
import { textsMention } from './shell-reach.js';

/** The lines that set base or head without exporting them in any way. */
export function unexportedBases(steps: readonly PlanStep[]): readonly ShellAssignment[] {
  if (textsMention(steps, exportsAll)) return [];
  return shellAssignmentsIn(steps).filter((line) => {
    return isBaseVariable(line.name) && !steps.some((step) => exportsVariable(step, line.name));
  });
}

/** The lines that set base or head for the shell of their step only. */
export function basesOfSteps(steps: readonly PlanStep[]): readonly ShellAssignment[] {
  return shellAssignmentsIn(steps).filter(({ name }) => isBaseVariable(name));
}

/** Whether a step hands a variable on to the steps behind it, each of which is a shell of its own (CircleCI). */
export function handsOn(step: PlanStep, name: string): boolean {
  if (step.kind !== 'run') return true;
  return textsMention([step], /BASH_ENV/) && textsMention([step], new RegExp(name));
}

/** The variables that Nx takes base and head from. */
function isBaseVariable(name: string): boolean {
  return name === 'NX_BASE' || name === 'NX_HEAD';
}

function exportsVariable(step: PlanStep, name: string): boolean {
  return textsMention(
    [step],
    new RegExp(`\\b(?:export|(?:declare|typeset|local)\\s+-\\w*x\\w*)\\b[^\\n;&|]{0,999}\\b${name}\\b`),
  );
}

/** `set -a` exports whatever is set after it. */
const exportsAll = /\bset\s+(?:-[a-z]*a|-o\s+allexport)/;
