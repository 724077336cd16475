import type { Command } from '../../../nx/command.js';
import type { PlanJob } from '../../plan-job.js';
import type { PlanStep } from '../../plan-step.js';
import { type PlacedCommand, recordedOrSelf } from './job-commands.js';
import { simpleCommands } from './simple-commands.js';

/**
 * Whether a shell line of the job speaks of something, so that the job may set or do it in a way no rule can read. The
 * variables set for a single command count as well.
 */
export function shellMentions({ steps, always }: Pick<PlanJob, 'steps' | 'always'>, pattern: RegExp): boolean {
  const mentions = (step: PlanStep): boolean => {
    const text = step.kind === 'run' ? shellTextOf(step.command) : '';
    return text !== '' && pattern.test(text);
  };
  return steps.some(mentions) || always.some(mentions);
}

/** Whether a shell line of the job uses or sets a variable. */
export function shellMentionsVariable(job: Pick<PlanJob, 'steps' | 'always'>, name: string): boolean {
  return shellMentions(job, new RegExp(`(?<!\\w)${name.replace(/\W/g, '\\$&')}(?!\\w)`));
}

/** Whether there is a shell line that may start Nx without showing it, such as a script of the workspace. */
export function mayHideNx(commands: readonly PlacedCommand[]): boolean {
  return commands.some(({ command }) => {
    const inner = recordedOrSelf(command);
    return inner.kind === 'shell' && !isHarmless(inner.text);
  });
}

/** Programs that do what their name says and start nothing of the workspace. */
const harmlessPrograms: ReadonlySet<string> = new Set(
  [
    'echo printf export unset set cd pwd mkdir rmdir rm cp mv ln ls cat touch chmod chown test [ true : sleep wait exit',
    'git curl wget tar unzip apk apt apt-get corepack date head tail grep sed',
  ].flatMap((names) => names.split(' ')),
);

const harmlessNpm = /^npm (?:ci|i|install|config|set|cache|version|audit|-v|--version)\b/;
const assignment = /^[A-Za-z_]\w*=\S*$/;

function isHarmless(text: string): boolean {
  const line = text.trim();
  const [program = ''] = line.split(/\s/);
  const startsNothing = harmlessPrograms.has(program) || assignment.test(line) || harmlessNpm.test(line);
  return startsNothing && !/\bnx\b/.test(line) && simpleCommands(line)?.length === 1;
}

function shellTextOf(command: Command): string {
  const prefix = command.env === undefined ? '' : command.env.map(([name, value]) => `${name}=${value} `).join('');
  if (command.kind === 'record') return prefix + shellTextOf(command.command);
  return command.kind === 'shell' ? command.text : prefix;
}
