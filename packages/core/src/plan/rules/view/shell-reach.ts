import type { Command } from '../../../nx/command.js';
import { joinsRun } from '../../../nx/starts-run.js';
import type { PlanJob } from '../../plan-job.js';
import type { PlanStep } from '../../plan-step.js';
import { isHarmless } from './harmless-commands.js';
import { commandsIn, type PlacedCommand, recordedOrSelf, taskCommandOf } from './job-commands.js';

/**
 * Whether a job speaks of something, so that it may set or do it in a way no rule can read: in a shell line, in front of a
 * single command, or in a step that nobody can read. `through`: the step that it had to happen before; one that nobody can
 * read does nothing for it any more once that has run. Default: it may happen at any time.
 */
export function shellMentions(
  { steps, always }: Pick<PlanJob, 'steps' | 'always'>,
  pattern: RegExp,
  through?: PlanStep,
): boolean {
  const all = [...steps, ...always];
  const inTime = through === undefined ? all : stepsThrough(steps, through);
  return inTime.some(({ kind }) => kind === 'unknown') || textsMention(all, pattern);
}

/** The steps up to and including one of them; all of them where it is not among them. */
export function stepsThrough(steps: readonly PlanStep[], last: PlanStep | undefined): readonly PlanStep[] {
  const index = last === undefined ? -1 : steps.indexOf(last);
  return index === -1 ? steps : steps.slice(0, index + 1);
}

/** The step that starts the run or the agent of a job: what these need must have happened by then. */
export function joiningStep({ steps }: Pick<PlanJob, 'steps'>): PlanStep | undefined {
  return commandsIn(steps).find(({ command }) => joinsRun(recordedOrSelf(command)))?.step;
}

/** Whether the shell text of any step speaks of something. */
export function textsMention(steps: readonly PlanStep[], pattern: RegExp): boolean {
  return steps.some((step) => {
    const text = step.kind === 'run' ? shellTextOf(step.command) : '';
    return text !== '' && pattern.test(text);
  });
}

/**
 * Whether a shell line of the job uses or sets a variable, or a step that nobody can read may do so; `through` as for
 * {@link shellMentions}.
 */
export function shellMentionsVariable(
  job: Pick<PlanJob, 'steps' | 'always'>,
  name: string,
  through?: PlanStep,
): boolean {
  return shellMentions(job, new RegExp(`(?<!\\w)${name.replace(/\W/g, '\\$&')}(?!\\w)`), through);
}

/** Whether there is a command that may start Nx without showing it, such as a script of the workspace. */
export function mayHideNx(commands: readonly PlacedCommand[]): boolean {
  return commands.some(({ command, step }) => {
    const inner = recordedOrSelf(command);
    if (step.kind === 'unknown') return true;
    return inner.kind === 'shell' && taskCommandOf(inner) === undefined && !isHarmless(inner.text);
  });
}

function shellTextOf(command: Command): string {
  const prefix = command.env === undefined ? '' : command.env.map(([name, value]) => `${name}=${value} `).join('');
  if (command.kind === 'record') return prefix + shellTextOf(command.command);
  return command.kind === 'shell' ? command.text : prefix;
}
