import { escapeExpression } from './escape-expression.js';

/** Whether a branch of a plan's triggers stands for several: `*` means any characters, slashes among them. */
export function isBranchPattern(branch: string): boolean {
  return branch.includes('*');
}

/** A branch or a pattern as the source of a regular expression that matches whole names. Slashes are escaped. */
export function branchExpression(branch: string): string {
  return `^${branch.split('*').map(escapeExpression).join('.*')}$`;
}
