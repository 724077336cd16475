import { describe, expect, it } from 'vitest';
import { agentsJob, coordinatorJob, fixtureProvider, healthyPlan, run } from '../../testing/plan-fixture.js';
import type { PlanEnvValue } from '../plan-env.js';
import { execIdNotUnique } from './exec-id-not-unique.js';

function check(variable: string, value: PlanEnvValue) {
  const env = new Map([[variable, value]]);
  const plan = healthyPlan({ jobs: [coordinatorJob({ env }), agentsJob({ env })] });
  return execIdNotUnique.check(plan, { provider: fixtureProvider() });
}

describe('dte/exec-id-not-unique', () => {
  it('reports a constant id', () => {
    expect(check('NX_CI_EXECUTION_ID', { kind: 'text', text: 'ci-1' })).toEqual([
      {
        code: 'dte/exec-id-not-unique',
        severity: 'error',
        message: '`NX_CI_EXECUTION_ID` is `ci-1` in every run',
        hint: "leave `NX_CI_EXECUTION_ID` out, or make it from the id and the attempt of the provider's pipeline run",
        path: ['coordinator', 'env', 'NX_CI_EXECUTION_ID'],
        related: [{ message: 'the same value is set here', path: ['agents'] }],
      },
    ]);
  });

  it('reports a constant under the old name of the id', () => {
    expect(check('NX_RUN_GROUP', { kind: 'text', text: 'ci' })).toHaveLength(1);
  });

  it('warns about an id made of the commit alone, in the words of each provider', () => {
    for (const text of ['$CI_COMMIT_SHA', '${CIRCLE_SHA1}', '$BITBUCKET_COMMIT', '<< pipeline.git.revision >>']) {
      const [finding] = check('NX_CI_EXECUTION_ID', { kind: 'expression', text });
      expect(finding, text).toMatchObject({
        severity: 'warning',
        message: `\`NX_CI_EXECUTION_ID\` is \`${text}\`, the same in every run of one commit`,
      });
    }
  });

  it('accepts an id with the run in it', () => {
    for (const text of [
      '$CI_PIPELINE_ID',
      '$CI_COMMIT_SHA-$CI_PIPELINE_ID',
      '<< pipeline.id >>',
      '$CIRCLE_WORKFLOW_ID',
    ]) {
      expect(check('NX_CI_EXECUTION_ID', { kind: 'expression', text }), text).toEqual([]);
    }
  });

  it('reads a shell line, unless there are several or it is in a branch', () => {
    const checkLines = (...lines: readonly string[]) => {
      const steps = lines.map((line, index) => run(line, ['steps', index]));
      const plan = healthyPlan({ jobs: [coordinatorJob({ steps }), agentsJob()] });
      return execIdNotUnique.check(plan, { provider: fixtureProvider() }).map(({ path, severity }) => [path, severity]);
    };
    expect(checkLines('npm ci', 'export NX_CI_EXECUTION_ID=ci')).toEqual([[['steps', 1], 'error']]);
    expect(checkLines('export NX_RUN_GROUP="$CI_COMMIT_SHA"')).toEqual([[['steps', 0], 'warning']]);
    expect(checkLines('export NX_CI_EXECUTION_ID="ci-$CI_PIPELINE_ID"')).toEqual([]);
    expect(checkLines('NX_CI_EXECUTION_ID=a', 'NX_CI_EXECUTION_ID=$B')).toEqual([]);
    expect(checkLines('if [ "$A" ]; then export NX_CI_EXECUTION_ID=a; fi')).toEqual([]);
  });
});
