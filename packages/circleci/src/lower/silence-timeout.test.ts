import type { PlanJob } from '@dtekit/core/provider';
import { planAgents, planJob, planOtherJob, runStep } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { stepsWithSilenceTimeout } from './silence-timeout.js';

/** Positions of the steps that get the timeout. */
function positions(job: PlanJob): readonly number[] {
  const chosen = stepsWithSilenceTimeout(job);
  return [...job.steps.keys()].filter((index) => job.steps.slice(index, index + 1).some((step) => chosen.has(step)));
}

const silenceTimeoutMinutes = 60;

describe('the silence timeout', () => {
  it('is on the steps of the coordinator that wait for tasks', () => {
    const lines = ['corepack enable', 'npm ci', 'npx nx-cloud start-ci-run', 'npx nx affected -t build', './report.sh'];
    expect(positions(planJob({ steps: lines.map((line) => runStep(line)), silenceTimeoutMinutes }))).toEqual([3, 4]);
  });

  it('is on the step that makes an agent', () => {
    expect(positions(planAgents({ silenceTimeoutMinutes }))).toEqual([1]);
  });

  it('is on all steps but the installation in a job that takes no part in the run', () => {
    const steps = ['npm ci', './build.sh', './deploy.sh'].map((line) => runStep(line));
    expect(positions(planOtherJob({ steps, silenceTimeoutMinutes }))).toEqual([1, 2]);
  });

  it('is on short steps where there are no others', () => {
    expect(positions(planOtherJob({ steps: [runStep('npm ci')], silenceTimeoutMinutes }))).toEqual([0]);
  });

  it('is nowhere when there is none', () => {
    expect(positions(planJob())).toEqual([]);
  });
});
