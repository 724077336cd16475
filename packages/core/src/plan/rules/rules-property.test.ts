import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
  triggersOf,
  unknownStep,
} from '../../testing/plan-fixture.js';
import type { PlanJob } from '../plan-job.js';
import { checkPlan } from './rules.js';

/** Lines made of words that the rules look at, in any order. */
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'npx',
        'nx',
        'nx-cloud',
        'affected',
        'run-many',
        'record',
        '--',
        '&',
        '&&',
        ';',
        '|',
        '\n',
        '$(',
        '"',
      ),
      fc.constantFrom('if', 'then', 'else', 'fi', '{', '}', '(', ')', '<<EOF', 'bash -c', 'timeout 1'),
      fc.constantFrom(
        'start-ci-run',
        'start-agent',
        'run a:b',
        '--stop-agents-after=build:*',
        '-t',
        'build*',
        '--base=main',
        'NX_BASE=x',
        'git fetch',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  .map((words) => words.join(' '));
const name = fc.oneof(
  fc.constantFrom('NX_AGENT_NAME', 'NX_CI_EXECUTION_ENV', 'NX_BRANCH'),
  fc.string({ maxLength: 8 }),
);
const env = fc
  .array(fc.tuple(name, fc.string({ maxLength: 8 })), { maxLength: 4 })
  .map((entries) => new Map(entries.map(([key, text]) => [key, { kind: 'text', text } as const])));

/** What only a job of a file has. */
const lifted: readonly Partial<PlanJob>[] = [
  {},
  { unknown: ['env', 'count'], runs: ['a'] },
  { unknown: ['triggers'], always: [unknownStep('slack/notify')] },
  { triggers: { ...triggersOf({ branches: [] }), others: ['$DTE', 'tags'] }, runs: ['a', 'b'] },
];

describe('the rules on any plan', () => {
  it('never throw, and find the same twice', () => {
    const context = { provider: fixtureProvider({ traits: { detectsBranch: false } }) };
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), env, env, fc.array(name), (lines, ours, theirs, labels) => {
        const agents = labels.map((label, index) =>
          agentsJob({ ...lifted[index % lifted.length], env: theirs, label, steps: coordinatorSteps(lines) }),
        );
        const jobs = [coordinatorJob({ env: ours, steps: coordinatorSteps(lines) }), ...agents];
        const plan = healthyPlan({ jobs });
        expect(checkPlan(plan, context)).toEqual(checkPlan(plan, context));
      }),
    );
  });
});
