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
import { unexportedBase } from './unexported-base.js';

type Shell = 'per-job' | 'per-step';

function checkJob(job: PlanJob, shell: Shell = 'per-job') {
  const plan = healthyPlan({ jobs: [job, agentsJob()] });
  return unexportedBase.check(plan, { provider: fixtureProvider({ traits: { shell } }) });
}

const stepsOf = (lines: readonly string[]): readonly PlanStep[] =>
  lines.map((line, index) => run(line, ['steps', index]));
const check = (...lines: readonly string[]) => checkJob(coordinatorJob({ steps: stepsOf(lines) }));
const checkPerStep = (...lines: readonly string[]) => checkJob(coordinatorJob({ steps: stepsOf(lines) }), 'per-step');

const explicit = 'npx nx affected -t build --base=$NX_BASE --head=$NX_HEAD';
const relying = 'npx nx affected -t build';

describe('dte/unexported-base', () => {
  it('reports variables that a command relies on and that are not exported', () => {
    expect(check('NX_HEAD=$CI_COMMIT_SHA', 'NX_BASE=origin/main', explicit, relying)).toEqual([
      {
        code: 'dte/unexported-base',
        severity: 'error',
        message: '`NX_HEAD`, `NX_BASE` are set and not exported',
        hint: 'write `export NX_HEAD=…`',
        path: ['steps', 0],
        related: [
          { message: 'it is needed here', path: ['steps', 3] },
          { message: 'the same here', path: ['steps', 1] },
        ],
      },
    ]);
  });

  it('warns where each command is given the base, because what it starts is not', () => {
    expect(check('NX_BASE=origin/main', explicit)).toEqual([
      {
        code: 'dte/unexported-base',
        severity: 'warning',
        message: '`NX_BASE` is set and not exported',
        hint: 'write `export NX_BASE=…`',
        path: ['steps', 0],
      },
    ]);
    expect(check('NX_HEAD=HEAD', relying).map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('accepts every way to export', () => {
    for (const line of [
      'export NX_BASE=origin/main',
      'NX_BASE=origin/main; export NX_BASE NX_HEAD',
      'declare -x NX_BASE=origin/main',
      'set -a; NX_BASE=origin/main',
      'set -o allexport\nNX_BASE=origin/main',
      'NX_BASE=origin/main && echo "export NX_BASE=$NX_BASE" >> "$BASH_ENV"',
      'NX_BASE=origin/main npx nx affected -t lint',
      'BASE=origin/main',
    ]) {
      expect(check(line, relying), line).toEqual([]);
    }
  });

  it('accepts a variable of the job, one that is exported already, and one that no command needs', () => {
    const steps = stepsOf(['NX_BASE=origin/main', relying]);
    const env = new Map([['NX_BASE', { kind: 'text', text: 'HEAD~1' } as const]]);
    expect(checkJob(coordinatorJob({ steps, env }))).toEqual([]);
    const setBase = { kind: 'set-base', mainBranch: 'main', origin: { path: [] } } as const;
    expect(checkJob(coordinatorJob({ steps: [setBase, ...steps] }))).toEqual([]);
    expect(check('NX_BASE=origin/main', 'npx nx run-many -t build')).toEqual([]);
  });

  it('is silent about what is not known', () => {
    const steps = stepsOf(['NX_BASE=origin/main', relying]);
    expect(checkJob(coordinatorJob({ steps, unknown: ['env'] }))).toEqual([]);
    expect(checkJob(coordinatorJob({ steps: [unknownStep('base/set'), ...steps] }))).toEqual([]);
    expect(checkJob(coordinatorJob({ steps: [unknownStep('base/set'), ...steps] }), 'per-step')).toEqual([]);
    expect(checkJob(coordinatorJob({ steps: [...steps, unknownStep('notify')] }))).toHaveLength(1);
    expect(checkJob(coordinatorJob({ steps: [...steps, unknownStep('notify')] }), 'per-step')).toHaveLength(1);
  });

  it('reports what a step exports for itself alone', () => {
    expect(checkPerStep('npm ci', 'export NX_BASE=origin/main NX_HEAD=HEAD', explicit)).toEqual([
      {
        code: 'dte/unexported-base',
        severity: 'error',
        message: '`NX_BASE`, `NX_HEAD` are lost in the next step, which is a shell of its own',
        hint: 'hand them on: `echo "export NX_BASE=$NX_BASE" >> "$BASH_ENV"`',
        path: ['steps', 1],
        related: [
          { message: 'it is needed here', path: ['steps', 2] },
          { message: 'the same here', path: ['steps', 1] },
        ],
      },
    ]);
    expect(checkPerStep('NX_BASE=origin/main', relying)).toHaveLength(1);
    expect(check('export NX_BASE=origin/main', relying)).toEqual([]);
  });

  it('accepts what is used in the same step, handed on, set again, or not needed', () => {
    const exported = 'export NX_BASE=origin/main';
    expect(checkPerStep(`${exported}\n${relying}`)).toEqual([]);
    expect(checkPerStep(`NX_BASE=a\n${relying}`).map(({ message }) => message)).toEqual([
      '`NX_BASE` is set and not exported',
    ]);
    expect(checkPerStep(`${exported}; echo "export NX_BASE=$NX_BASE" >> $BASH_ENV`, relying)).toEqual([]);
    expect(checkPerStep(exported, `${exported}\n${relying}`)).toEqual([]);
    expect(checkPerStep(exported, 'npx nx affected -t build --base=HEAD~1')).toEqual([]);
    expect(checkPerStep(relying, exported)).toEqual([]);
  });
});
