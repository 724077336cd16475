import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
} from '../../testing/plan-fixture.js';
import { stopAfterIncomplete } from './stop-after-incomplete.js';

function check(listed: string, ...lines: readonly string[]) {
  const start = `npx nx-cloud start-ci-run --distribute-on=manual --stop-agents-after=${listed}`;
  const jobs = [coordinatorJob({ steps: coordinatorSteps([start, ...lines]) }), agentsJob()];
  return stopAfterIncomplete.check(healthyPlan({ jobs }), { provider: fixtureProvider() });
}

describe('dte/stop-after-incomplete', () => {
  it('reports each command after the last one that is listed', () => {
    const related = [{ message: 'the targets to stop after are listed here', path: ['commands', 0] }];
    const hint = 'list at least one target of every Nx command in stop-after';
    expect(
      check('build', 'npx nx affected -t build', 'npx nx affected -t lint', 'npx nx run-many -t test,e2e'),
    ).toEqual([
      {
        code: 'dte/stop-after-incomplete',
        severity: 'error',
        message: 'agents may stop before `lint` runs: stop-after lists only `build`',
        hint,
        path: ['commands', 2],
        related,
      },
      {
        code: 'dte/stop-after-incomplete',
        severity: 'error',
        message: 'agents may stop before `test`, `e2e` run: stop-after lists only `build`',
        hint,
        path: ['commands', 3],
        related,
      },
    ]);
  });

  it('warns about a target that runs again in another configuration', () => {
    const lines = ['npx nx affected -t build -c locale-en', 'npx nx affected -t build -c locale-es'];
    expect(check('build', ...lines)).toEqual([
      {
        code: 'dte/stop-after-incomplete',
        severity: 'warning',
        message: 'agents may stop before `build` runs for the second time: stop-after lists `build`',
        hint: 'list both as `target:configuration`, or run the target in one command',
        path: ['commands', 2],
        related: [{ message: 'the targets to stop after are listed here', path: ['commands', 0] }],
      },
    ]);
    expect(check('build:locale-en,build:locale-es', ...lines)).toEqual([]);
  });

  it('names the targets that run again', () => {
    const lines = ['npx nx affected -t build,lint', 'npx nx run-many -t build,docs'];
    expect(check('build,lint', ...lines).map(({ message }) => message)).toEqual([
      'agents may stop before `build` runs for the second time: stop-after lists `build`, `lint`',
    ]);
  });

  it('sees commands that are recorded or in a step of several lines', () => {
    expect(check('build', 'npx nx affected -t build', 'npx nx-cloud record -- nx affected -t lint')).toHaveLength(1);
    expect(check('build', 'npx nx affected -t build && npx nx affected -t lint')).toHaveLength(1);
  });

  it('accepts one listed target per command, and commands before the last one that is listed', () => {
    expect(check('lint,e2e', 'npx nx affected -t lint,test', 'npx nx affected -t build,e2e')).toEqual([]);
    expect(check('e2e', 'npx nx affected -t lint', 'npx nx affected -t e2e')).toEqual([]);
  });

  it('accepts a later command whose tasks stay on the coordinator', () => {
    const build = 'npx nx affected -t build';
    expect(check('build', build, 'npx nx affected -t lint --no-agents')).toEqual([]);
    expect(check('build', build, 'CI=1 NX_CLOUD_DISTRIBUTED_EXECUTION=false npx nx affected -t lint')).toEqual([]);
    expect(check('build', build, 'NX_CLOUD_DISTRIBUTED_EXECUTION=true CI=false npx nx affected -t lint')).toHaveLength(
      1,
    );
    const byHand = 'build --use-dte-by-default=false';
    expect(check(byHand, `${build} --agents`, 'npx nx affected -t lint')).toEqual([]);
    expect(check(byHand, `${build} --agents`, 'npx nx affected -t lint --agents')).toHaveLength(1);
  });

  it('leaves a list with unknown targets to another rule', () => {
    expect(check('build,e2e', 'npx nx affected -t build', 'npx nx affected -t lint')).toEqual([]);
  });

  it('reads the list from the file', () => {
    const steps = coordinatorSteps([
      'npx nx-cloud start-nx-agents',
      'npx nx affected -t build',
      'npx nx affected -t lint',
    ]);
    const jobs = [coordinatorJob({ steps }), agentsJob()];
    const plan = healthyPlan({ jobs, workspace: { ciConfig: { stopAgentsAfter: ['build'] } } });
    expect(stopAfterIncomplete.check(plan, { provider: fixtureProvider() })).toHaveLength(1);
  });

  it('accepts commands of which only one runs', () => {
    expect(check('e2e', 'if [ "$A" ]; then npx nx run-many -t e2e; else npx nx affected -t e2e; fi')).toEqual([]);
    expect(check('e2e', 'if [ "$A" ]; then npx nx run-many -t e2e; fi; npx nx affected -t lint')).toHaveLength(1);
  });

  it('only warns about commands that run at once', () => {
    const severities = check('lint', 'npx nx affected -t lint & npx nx affected -t test & wait').map(
      ({ severity }) => severity,
    );
    expect(severities).toEqual(['warning']);
  });

  it('reads single tasks', () => {
    expect(check('build', 'npx nx run app:build:ci', 'npx nx run app:deploy').map(({ message }) => message)).toEqual([
      'agents may stop before `deploy` runs: stop-after lists only `build`',
    ]);
    expect(check('build', 'npx nx affected -t build', 'npx nx run app:deploy --no-dte')).toEqual([]);
    expect(check('build', 'npx nx affected -t build', 'npx nx run app')).toEqual([]);
  });

  it('does not compare more commands than anybody writes', () => {
    expect(check('build', 'npx nx affected -t build; '.repeat(501))).toEqual([]);
  });
});
