import { describe, expect, it } from 'vitest';
import { definePipeline } from '../model/define-pipeline.js';
import type { PipelineInput } from '../model/pipeline.js';
import { affected } from '../nx/affected.js';
import { anyProvider } from '../provider/any-provider.js';
import type { Capability, Feature } from '../provider/capabilities.js';
import { planPipeline } from './plan-pipeline.js';

function planFor(feature: Feature, capability: Capability, changes: Partial<PipelineInput>) {
  const provider = { ...anyProvider, capabilities: { ...anyProvider.capabilities, [feature]: capability } };
  const commands = [affected({ targets: ['build'] })];
  const pipeline = definePipeline({ name: 'ci', image: 'node:22', commands, agents: { count: 2 }, ...changes });
  return planPipeline(pipeline, provider);
}

const unsupported = { support: 'unsupported', instead: 'it was left out' } as const;

describe('fitting a plan to a provider', () => {
  it('takes out what the provider lacks and tells it once, at the first job that uses it', () => {
    const services = [{ name: 'db', image: 'postgres:17' }];
    const { value, diagnostics } = planFor('services', unsupported, { services });
    expect(value.jobs.map((job) => job.services)).toEqual([[], []]);
    expect(diagnostics).toEqual([
      {
        code: 'provider/unsupported',
        severity: 'warning',
        message: 'any provider has no services: it was left out',
        hint: 'no file of this provider can say it; the support matrix in the documentation lists what each provider can do',
        path: ['coordinator'],
        provider: 'any',
      },
    ]);
  });

  it('leaves to the provider what it imitates, and tells it', () => {
    const capability = { support: 'emulated', instead: 'a custom pipeline is there to be scheduled' } as const;
    const schedules = [{ name: 'nightly', cron: '0 3 * * *' }];
    const { value, diagnostics } = planFor('schedule-trigger', capability, { triggers: { schedules } });
    expect(value.jobs[0]?.triggers.schedules).toHaveLength(1);
    expect(diagnostics).toEqual([
      {
        code: 'provider/emulated',
        severity: 'info',
        message: 'any provider has no schedule trigger of its own: a custom pipeline is there to be scheduled',
        hint: 'nothing to do if that is good enough; the support matrix in the documentation lists what each provider can do',
        path: ['coordinator'],
        provider: 'any',
      },
    ]);
  });

  it.each<[Feature, Partial<PipelineInput>]>([
    ['total-timeout', { timeouts: { totalMinutes: 100 } }],
    ['retries', { coordinator: { retries: 1 } }],
    ['interruptible', { interruptible: true }],
    ['rerun-guard', {}],
    ['machine-size', { machine: { size: 'large' } }],
    ['self-hosted-runner', { machine: { runner: 'a/b' } }],
    ['cache', {}],
    ['artifacts', { coordinator: { artifacts: { paths: ['dist'] } } }],
    ['artifact-expiry', { coordinator: { artifacts: { paths: ['dist'], expireInDays: 2 } } }],
    ['secret-context', { env: { A: { kind: 'secret', context: 'b' } } }],
    ['branch-trigger', {}],
    ['pull-request-trigger', {}],
    ['manual-trigger', { triggers: { manual: true } }],
    ['schedule-trigger', { triggers: { schedules: [{ name: 'a', cron: '0 3 * * *' }] } }],
  ])('can take out %s', (feature, changes) => {
    const fitted = planFor(feature, unsupported, changes);
    expect(fitted.diagnostics.map(({ code }) => code)).toEqual(['provider/unsupported']);
    const withIt = planFor(feature, { support: 'native' }, changes);
    expect(withIt.diagnostics).toEqual([]);
    expect(fitted.value).not.toEqual(withIt.value);
  });

  it('tells a silence timeout that was asked for and is imitated, but not the default', () => {
    const capability = { support: 'emulated', instead: 'Nx gives up instead' } as const;
    expect(planFor('silence-timeout', capability, {}).diagnostics).toEqual([]);
    const asked = planFor('silence-timeout', capability, { timeouts: { silenceMinutes: 10 } });
    expect(asked.diagnostics.map(({ message }) => message)).toContain(
      'any provider has no silence timeout of its own: Nx gives up instead',
    );
    expect(asked.value.jobs[0]?.silenceTimeoutMinutes).toBeUndefined();
  });
});
