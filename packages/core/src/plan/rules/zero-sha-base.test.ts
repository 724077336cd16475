import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  fixtureProvider,
  healthyPlan,
  run,
  unknownStep,
} from '../../testing/plan-fixture.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanStep } from '../plan-step.js';
import { zeroShaBase } from './zero-sha-base.js';

const recipe = 'NX_BASE=${CI_MERGE_REQUEST_DIFF_BASE_SHA:-$CI_COMMIT_BEFORE_SHA}';
const checkJob = (job: PlanJob) =>
  zeroShaBase.check(healthyPlan({ jobs: [job, agentsJob()] }), { provider: fixtureProvider() });

function check(...lines: readonly string[]) {
  const steps: readonly PlanStep[] = [...lines, 'npx nx affected -t build --base=$NX_BASE'].map((line, index) =>
    run(line, ['jobs', 0, 'steps', index]),
  );
  return checkJob(coordinatorJob({ steps }));
}

describe('dte/zero-sha-base', () => {
  it('reports a base that is forty zeros now and then', () => {
    expect(check('npm ci', recipe)).toEqual([
      {
        code: 'dte/zero-sha-base',
        severity: 'error',
        message: 'the base of coordinator `main` is `CI_COMMIT_BEFORE_SHA`, which is not always a commit',
        hint: 'take another base where it is no commit: `git cat-file -e "$NX_BASE^{commit}" 2>/dev/null || export NX_BASE=HEAD~1`',
        path: ['jobs', 0, 'steps', 1],
      },
    ]);
  });

  it('finds it in every way to set the base', () => {
    expect(check('export NX_BASE="$CI_COMMIT_BEFORE_SHA"')).toHaveLength(1);
    expect(
      check('echo start\n  export NX_HEAD=$CI_COMMIT_SHA NX_BASE=$CI_COMMIT_BEFORE_SHA').map(({ path }) => path),
    ).toEqual([['jobs', 0, 'steps', 0, 1]]);
    expect(check('npx nx affected -t lint --base=$CI_COMMIT_BEFORE_SHA')).toHaveLength(1);
    expect(check('BEFORE=$CI_COMMIT_BEFORE_SHA', 'npx nx affected -t lint --base="$BEFORE"')).toHaveLength(1);
    expect(check('BASE=$CI_COMMIT_BEFORE_SHA', 'export NX_BASE="$BASE"').map(({ path }) => path)).toEqual([
      ['jobs', 0, 'steps', 0],
    ]);
    expect(check('BASE=$CI_COMMIT_BEFORE_SHA', 'if [ -n "$CI" ]; then export NX_BASE=$BASE; fi')).toEqual([]);
    const env = new Map([['NX_BASE', { kind: 'expression', text: '$CI_COMMIT_BEFORE_SHA' } as const]]);
    expect(checkJob(coordinatorJob({ env })).map(({ path }) => path)).toEqual([['coordinator', 'env', 'NX_BASE']]);
  });

  it('accepts a line that looks at the commit', () => {
    for (const line of [
      'git cat-file -e "$NX_BASE^{commit}" || export NX_BASE=HEAD~1',
      'if [ "$NX_BASE" = 0000000000000000000000000000000000000000 ]; then export NX_BASE=HEAD~1; fi',
      'NX_BASE=$(git rev-parse --verify "$NX_BASE" || git rev-parse HEAD~1)',
    ]) {
      expect(check(recipe, line), line).toEqual([]);
    }
  });

  it('accepts a line in a branch, the variable elsewhere, and other jobs', () => {
    expect(check(`if [ "$CI_COMMIT_BRANCH" = main ]; then ${recipe}; fi`)).toEqual([]);
    expect(check('echo "$CI_COMMIT_BEFORE_SHA"', 'BEFORE=$CI_COMMIT_BEFORE_SHA')).toEqual([]);
    expect(checkJob(agentsJob({ steps: [run(recipe, [])] }))).toEqual([]);
  });

  it('is silent where a step may look at the commit', () => {
    expect(checkJob(coordinatorJob({ steps: [run(recipe, []), unknownStep('base/check')] }))).toEqual([]);
  });
});
