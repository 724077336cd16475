import { type Diagnostic, diagnose, memberOf } from '@dtekit/core/provider';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const duration = /^(?:\d+(?:\.\d+)?[smh])+$/;

/** Whether `no_output_timeout` of all `run` steps is a duration or an expression. */
export function checkTimeouts({ steps }: CheckSubject): readonly Diagnostic[] {
  return steps.flatMap(({ command, body, path }) => {
    const timeout = command === 'run' ? memberOf(body, 'no_output_timeout') : undefined;
    // What is no text at all is misshapen, which is another finding.
    if (timeout === undefined || typeof timeout === 'object') return [];
    const value = String(timeout);
    if (value.includes('<<') || duration.test(value)) return [];
    const place = { path: [...path, command, 'no_output_timeout'] };
    return [diagnose(circleciCatalog, 'circleci/invalid-timeout', { value }, place)];
  });
}
