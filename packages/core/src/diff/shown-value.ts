import { isSecretName } from '../diagnostics/secret-name.js';
import { containsToken } from '../diagnostics/token-shape.js';
import type { PlanEnvValue } from '../plan/plan-env.js';

/** What stands for a text that may be a secret. */
export const hidden = '…';

/** A text of a plan as a change shows it: whole, unless a part of it looks like a token. */
export function shownText(text: string): string {
  return containsToken(text) ? hidden : text;
}

/** The value of a variable as a change shows it: no text under a name that secrets have, and secrets by their names. */
export function shownEnvValue(name: string, value: PlanEnvValue): string {
  switch (value.kind) {
    case 'text':
      return isSecretName(name) ? hidden : shownText(value.text);
    case 'secret':
      return `secret ${value.variable}`;
    case 'expression':
      return shownText(value.text);
    case 'agent-name':
      return `${value.prefix}-<number>`;
    case 'branch':
      return value.of === 'change-request' ? 'number of the pull request' : 'number of the pull request, or branch';
  }
}
