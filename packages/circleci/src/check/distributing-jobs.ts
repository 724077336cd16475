import { joinsRun, memberOf, parseCommand } from '@dtekit/core/provider';
import type { CheckSubject } from './subject.js';

/** What a line holds that takes part in a run: most lines need not be read any further. */
const mayTakePart = /\bstart-/;

/** Names of the jobs that start a distributed run or join one as agents, as far as their own steps show it. */
export function distributingJobs({ steps }: CheckSubject): ReadonlySet<string> {
  const names = steps.flatMap(({ command, body, path: [section, name] }) =>
    section === 'jobs' && command === 'run' && takesPart(scriptOf(body)) ? [String(name)] : [],
  );
  return new Set(names);
}

function scriptOf(body: unknown): string {
  return String(typeof body === 'string' ? body : (memberOf(body, 'command') ?? ''));
}

function takesPart(script: string): boolean {
  const lines = mayTakePart.test(script) ? script.split(/\n|&&|;/) : [];
  return lines.some((line) => joinsRun(parseCommand(line.trim())));
}
