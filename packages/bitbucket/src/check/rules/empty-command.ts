import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import { commandsOf } from '../commands.js';
import type { CheckSubject } from '../subject.js';

/** One empty entry makes Bitbucket refuse the whole file. */
export function checkEmptyCommand({ steps }: CheckSubject): readonly Diagnostic[] {
  return commandsOf(steps)
    .filter(({ command }) => command === null || (typeof command === 'string' && command.trim() === ''))
    .map(({ step, key, position, path }) =>
      diagnose(bitbucketCatalog, 'bitbucket/empty-command', { step, key, position }, { path }),
    );
}
