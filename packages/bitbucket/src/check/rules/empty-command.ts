import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import { commandPath, commandsOf } from '../commands.js';
import type { CheckSubject } from '../subject.js';

/** One empty entry makes Bitbucket refuse the whole file. */
export function checkEmptyCommand({ steps }: CheckSubject): readonly Diagnostic[] {
  return commandsOf(steps)
    .filter(({ command }) => command === null || (typeof command === 'string' && command.trim() === ''))
    .map((placed) => {
      const values = { step: placed.step.name, key: placed.key, position: placed.index + 1 };
      return diagnose(bitbucketCatalog, 'bitbucket/empty-command', values, { path: commandPath(placed) });
    });
}
