import { memberOf, type SetBaseStep } from '@dtekit/core/provider';
import { literalText } from '@dtekit/core/reader';
import { lowerSetBase } from '../lower/base.js';
import { escapeText } from '../lower/escape-text.js';
import type { ExpandedStep } from './expand-steps.js';
import { resolveText } from './expression.js';

/** What a step that sets base and head means, without its place. */
type ReadSetBase = Omit<SetBaseStep, 'origin'>;

/** Reads `nx/set-shas`, under whatever alias the orb `nrwl/nx` is imported. */
export function readSetShas({ command, orb, body, scope }: ExpandedStep): ReadSetBase | undefined {
  if (orb?.startsWith('nrwl/nx@') !== true || command !== 'set-shas') return undefined;
  const branch = memberOf(body, 'main-branch-name');
  if (typeof branch !== 'string') return { kind: 'set-base', mainBranch: 'main' };
  return { kind: 'set-base', mainBranch: resolveText(branch, scope).text };
}

/** Reads the shell lines that stand for the orb. */
export function readSetBaseLines(text: string): ReadSetBase | undefined {
  const word = /^if \[ "\$CIRCLE_BRANCH" = (.*) \]; then$/m.exec(text)?.[1];
  const mainBranch = word === undefined ? undefined : literalText(word);
  if (mainBranch === undefined) return undefined;
  const lowered = lowerSetBase({ kind: 'set-base', mainBranch, origin: { path: [] } }, 'shell');
  const command = memberOf(memberOf(lowered, 'run'), 'command');
  return command === escapeText(text) ? { kind: 'set-base', mainBranch } : undefined;
}
