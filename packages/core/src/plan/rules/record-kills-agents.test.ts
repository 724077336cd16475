import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
} from '../../testing/plan-fixture.js';
import { recordKillsAgents } from './record-kills-agents.js';

const record = 'npx nx-cloud record -- nx format:check';
const build = 'npx nx affected -t build';

function check(...lines: readonly string[]) {
  const steps = coordinatorSteps(['npx nx-cloud start-ci-run --distribute-on=manual', ...lines]);
  const jobs = [coordinatorJob({ steps }), agentsJob()];
  return recordKillsAgents.check(healthyPlan({ jobs }), { provider: fixtureProvider() });
}

describe('dte/record-kills-agents', () => {
  it('mentions a recorded command after a distributed one', () => {
    expect(check(build, record)).toEqual([
      {
        code: 'dte/record-kills-agents',
        severity: 'info',
        message: 'if what `nx-cloud record` runs fails, all agents stop, and tasks have been distributed before',
        hint: 'record the command before the first distributed one, or run it without recording it',
        path: ['commands', 2],
        related: [{ message: 'tasks are distributed here', path: ['commands', 1] }],
      },
    ]);
    expect(check(`${record} && ${build} && ${record}`)).toHaveLength(1);
  });

  it('accepts the order of the recipes, recorded tasks, and tasks that stay on the coordinator', () => {
    expect(check(record, build)).toEqual([]);
    expect(check(build, 'npx nx-cloud record -- nx affected -t e2e')).toEqual([]);
    expect(check(`${build} --no-agents`, record)).toEqual([]);
    expect(check(`if [ $A ]; then ${build}; else ${record}; fi`)).toEqual([]);
  });
});
