import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
  otherJob,
  run,
  unknownStep,
} from '../../testing/plan-fixture.js';
import type { PlanJob } from '../plan-job.js';
import { stopAfterUnknown } from './stop-after-unknown.js';

function check(listed: string, ...lines: readonly string[]) {
  const start = `npx nx-cloud start-ci-run --distribute-on=manual --stop-agents-after=${listed}`;
  const jobs = [coordinatorJob({ steps: coordinatorSteps([start, ...lines]) }), agentsJob()];
  return stopAfterUnknown.check(healthyPlan({ jobs }), { provider: fixtureProvider() });
}

describe('dte/stop-after-unknown', () => {
  it('reports a target that no command runs, with the one that was meant', () => {
    expect(check('lint,biuld,deploy', 'npx nx affected -t lint,build')).toEqual([
      {
        code: 'dte/stop-after-unknown',
        severity: 'error',
        message: 'stop-after lists `biuld`, which no command of the coordinator runs',
        hint: 'write `build` if that was meant; list only targets that the commands run',
        path: ['commands', 0],
      },
      {
        code: 'dte/stop-after-unknown',
        severity: 'error',
        message: 'stop-after lists `deploy`, which no command of the coordinator runs',
        hint: 'list only targets that the commands run',
        path: ['commands', 0],
      },
    ]);
  });

  it('means a target of the same family, but is no surer of a slip for it', () => {
    const hintOf = (listed: string, target: string) => check(listed, `npx nx affected -t ${target}`)[0]?.hint;
    expect(hintOf('e2e', 'e2e-ci')).toContain('write `e2e-ci` if that was meant');
    expect(hintOf('e2e-ci', 'e2e')).toContain('write `e2e` if that was meant');
    expect(hintOf('e2e', 'e2echo')).not.toContain('e2echo');
    expect(check('e2e', 'npx nx affected -t e2e-ci', 'npm run e2e')).toEqual([]);
  });

  it('knows targets with a configuration, with a colon in the name, and patterns of them', () => {
    expect(check('build:ci', 'npx nx affected -t build -c ci')).toEqual([]);
    expect(check('build:production', 'npx nx affected -t build')).toEqual([]);
    expect(check('test:unit', 'npx nx affected -t test:unit -c ci')).toEqual([]);
    expect(check('e2e-ci', "npx nx affected -t 'e2e*'")).toEqual([]);
    expect(check('build:other', 'npx nx affected -t build -c ci')).toHaveLength(1);
  });

  it('says nothing of targets that a script may run, unless one looks misspelt', () => {
    expect(check('e2e', 'npx nx affected -t build', './ci/e2e.sh')).toEqual([]);
    expect(check('biuld', 'npx nx affected -t build', './ci/e2e.sh').map(({ severity }) => severity)).toEqual([
      'warning',
    ]);
    expect(check('e2e', 'npx nx affected -t build', 'npx nx run app:e2e')).toEqual([]);
    expect(check('e2e', 'npx nx affected -t $TARGETS')).toEqual([]);
    expect(check('e2e', 'npx nx affected -t build,$TARGETS', 'npx nx affected -t lint')).toEqual([]);
  });

  it('is not put off by shell lines that cannot run a target', () => {
    expect(check('e2e', 'echo "building"', 'export CI=1', 'npx nx affected -t build')).toHaveLength(1);
  });

  it('accepts a list that the shell fills in', () => {
    expect(check('$TARGETS', 'npx nx affected -t build')).toEqual([]);
    expect(check('deploy,$TARGETS', 'npx nx affected -t build')).toEqual([]);
  });

  it('accepts a target that another job of the file runs', () => {
    const start = 'npx nx-cloud start-ci-run --distribute-on=manual --stop-agents-after=build,e2e';
    const steps = coordinatorSteps([start, 'npx nx affected -t build']);
    const second = otherJob({ steps: [run('npx nx affected -t e2e', [])] });
    const codes = (...jobs: readonly PlanJob[]) =>
      stopAfterUnknown.check(healthyPlan({ jobs }), { provider: fixtureProvider() }).length;
    expect(codes(coordinatorJob({ steps }), agentsJob())).toBe(1);
    expect(codes(coordinatorJob({ steps }), agentsJob(), second)).toBe(0);
  });

  it('sees targets in every construct, and is silent where a step may run one', () => {
    expect(check('e2e', 'if [ "$A" ]; then npx nx affected -t lint\nelse npx nx run app:e2e:ci; fi')).toEqual([]);
    expect(check('e2e', 'for t in lint e2e; do npx nx affected -t $t; done')).toEqual([]);
    expect(check('e2e', 'npx nx affected -t lint | tee log', 'npx nx report')).toHaveLength(1);
    const start = 'npx nx-cloud start-ci-run --distribute-on=manual --stop-agents-after=e2e';
    const jobs = [coordinatorJob({ steps: [...coordinatorSteps([start]), unknownStep('cypress/run')] }), agentsJob()];
    expect(stopAfterUnknown.check(healthyPlan({ jobs }), { provider: fixtureProvider() })).toEqual([]);
  });
});
