import type { Command } from '../nx/command.js';
import { parseCommand } from '../nx/parse-command.js';
import type { Plan } from '../plan/plan.js';
import type { PlanJob } from '../plan/plan-job.js';
import type { PlanStep } from '../plan/plan-step.js';
import { simpleCommands } from '../plan/rules/view/simple-commands.js';

/**
 * The plan with a step for each command where a shell list (`npm ci && npx nx-cloud start-ci-run`, a block of several
 * lines) hides a command that the model has a place of its own for.
 */
export function splitLists(plan: Plan): Plan {
  return { ...plan, jobs: plan.jobs.map((job) => (job.role === 'other' ? job : splitJob(job))) };
}

function splitJob(job: PlanJob): PlanJob {
  return { ...job, steps: job.steps.flatMap(splitStep), always: job.always.flatMap(splitStep) };
}

function splitStep(step: PlanStep): readonly PlanStep[] {
  if (step.kind !== 'run' || step.command.kind !== 'shell') return [step];
  const list = simpleCommands(step.command.text) ?? [];
  const isPlain = list.every(
    ({ operator }) => operator === '&&' || operator === '\n' || operator === ';' || operator === '',
  );
  const commands = list.map(({ text }) => parseCommand(text));
  if (list.length < 2 || !isPlain || !commands.some(hasPlace)) return [step];
  return commands.map((command) => ({ ...step, command }));
}

const placed: ReadonlySet<Command['kind']> = new Set([
  'install',
  'start-ci-run',
  'start-nx-agents',
  'start-agent',
  'complete-ci-run',
  'fix-ci',
  'upload-agent-metrics',
]);

function hasPlace({ kind }: Command): boolean {
  return placed.has(kind);
}
