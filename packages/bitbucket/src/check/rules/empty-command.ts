import { diagnose } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import { commandsOf } from '../commands.js';
import type { BitbucketRule } from '../rule.js';

/** One empty entry makes Bitbucket refuse the whole file. */
export const emptyCommand: BitbucketRule = {
  code: 'bitbucket/empty-command',
  check({ steps }) {
    return commandsOf(steps)
      .filter(({ command }) => command === null || (typeof command === 'string' && command.trim() === ''))
      .map(({ step, key, position, path }) =>
        diagnose(bitbucketCatalog, 'bitbucket/empty-command', { step, key, position }, { path }),
      );
  },
};
