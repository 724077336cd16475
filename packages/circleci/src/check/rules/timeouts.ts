import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { membersOf } from '../../document/members.js';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const duration = /^\d+(?:\.\d+)?[smh]$/;

/** Whether `no_output_timeout` of all `run` steps is a duration or an expression. */
export function checkTimeouts({ steps }: CheckSubject): readonly Diagnostic[] {
  return steps.flatMap(({ command, body, path }) => {
    const timeout = membersOf(body).find(([key]) => key === 'no_output_timeout')?.[1];
    if (command !== 'run' || timeout === undefined) return [];
    const value = String(timeout);
    if (value.includes('<<') || duration.test(value)) return [];
    const place = { path: [...path, command, 'no_output_timeout'] };
    return [diagnose(circleciCatalog, 'circleci/invalid-timeout', { value }, place)];
  });
}
