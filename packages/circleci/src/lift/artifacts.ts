import { memberOf } from '@dtekit/core/provider';
import type { ExpandedStep } from './expand-steps.js';
import { resolveText } from './expression.js';

/** The paths that a job hands over, from the root of the repository. */
export function readArtifacts(steps: readonly ExpandedStep[]): readonly string[] {
  return steps.flatMap(({ command, body, scope }) => {
    const stored = command === 'store_artifacts' ? memberOf(body, 'path') : undefined;
    return typeof stored === 'string' ? [resolveText(stored, scope).text] : [];
  });
}
