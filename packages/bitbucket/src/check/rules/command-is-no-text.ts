import { type Diagnostic, diagnose, isMapping, memberOf, memberPairs } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import { commandPath, commandsOf } from '../commands.js';
import type { CheckSubject } from '../subject.js';

/** Text without quotes that YAML takes for a mapping, a list, a number or a boolean. */
export function checkCommandIsNoText({ steps }: CheckSubject): readonly Diagnostic[] {
  return commandsOf(steps)
    .filter(({ command }) => command !== null && !isCommand(command))
    .map((placed) => {
      const values = { step: placed.step.name, key: placed.key, value: JSON.stringify(asPlain(placed.command)) };
      return diagnose(bitbucketCatalog, 'bitbucket/command-is-no-text', values, { path: commandPath(placed) });
    });
}

function isCommand(command: unknown): boolean {
  if (typeof command === 'string') return true;
  return memberOf(command, 'pipe') !== undefined || memberOf(command, 'agent') !== undefined;
}

function asPlain(command: unknown): unknown {
  return isMapping(command) ? Object.fromEntries(memberPairs(command)) : command;
}
