import { type Diagnostic, diagnose, isMapping, membersOf } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import { commandsOf } from '../commands.js';
import type { CheckSubject } from '../subject.js';

/** Text without quotes that YAML takes for a mapping, a list, a number or a boolean. */
export function checkCommandIsNoText({ steps }: CheckSubject): readonly Diagnostic[] {
  return commandsOf(steps)
    .filter(({ command }) => command !== null && !isCommand(command))
    .map(({ step, key, command, path }) => {
      const values = { step, key, value: JSON.stringify(asPlain(command)) };
      return diagnose(bitbucketCatalog, 'bitbucket/command-is-no-text', values, { path });
    });
}

function isCommand(command: unknown): boolean {
  if (typeof command === 'string') return true;
  const members = membersOf(command);
  return members.has('pipe') || members.has('agent');
}

function asPlain(command: unknown): unknown {
  return isMapping(command) ? Object.fromEntries(membersOf(command)) : command;
}
