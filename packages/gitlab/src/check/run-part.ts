import { joinsRun, parseCommand, startsRun } from '@dtekit/core/provider';
import type { GitLabJob } from '../document/job.js';
import { scriptLines } from '../document/script.js';

/** The part that a job plays in a distributed run, as far as its own lines show it. */
export type RunPart = 'coordinator' | 'agent';

/** What a line holds that takes part in a run: most lines need not be read any further. */
const mayJoin = /\bstart-/;

/** Finds the part of a job; `undefined` for one that takes no part. */
export function runPartOf({ before_script, script }: GitLabJob): RunPart | undefined {
  const lines = [...scriptLines(before_script), ...scriptLines(script)].filter((line) => mayJoin.test(line));
  const commands = lines.flatMap((line) => line.split(/\n|&&|;/)).map((line) => parseCommand(line.trim()));
  if (commands.some(startsRun)) return 'coordinator';
  return commands.some(joinsRun) ? 'agent' : undefined;
}
