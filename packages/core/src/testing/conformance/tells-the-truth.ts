import type { PipelineInput } from '../../model/pipeline.js';
import { affected } from '../../nx/affected.js';
import type { Feature } from '../../provider/capabilities.js';
import type { ConformanceClause } from './clause.js';
import { type Compiled, compileFor } from './compile-for.js';
import { expectThat } from './expectation.js';
import type { ConformanceSubject } from './subject.js';

type Part = Partial<PipelineInput>;

const bare: PipelineInput = {
  name: 'ci',
  image: 'node:22',
  cache: false,
  timeouts: false,
  safeguards: { rerunGuard: false },
  commands: [affected({ targets: ['build'] })],
  agents: { count: 2 },
};

/** For each feature a pipeline without it and the same pipeline with it. */
const probes: Readonly<Record<Feature, { readonly without: Part; readonly with: Part }>> = {
  'silence-timeout': { without: {}, with: { timeouts: { silenceMinutes: 17 } } },
  'total-timeout': {
    without: { timeouts: { silenceMinutes: 17 } },
    with: { timeouts: { silenceMinutes: 17, totalMinutes: 77 } },
  },
  retries: { without: {}, with: { coordinator: { retries: 1 } } },
  interruptible: { without: {}, with: { interruptible: true } },
  'rerun-guard': { without: {}, with: { safeguards: { rerunGuard: true } } },
  services: { without: {}, with: { services: [{ name: 'probe', image: 'probe:1' }] } },
  'machine-size': { without: {}, with: { machine: { size: 'large' } } },
  'self-hosted-runner': { without: {}, with: { machine: { runner: 'probe/runner' } } },
  cache: { without: {}, with: { cache: [{ name: 'probe', paths: ['.probe'], keyFiles: ['probe.lock'] }] } },
  artifacts: { without: {}, with: { coordinator: { artifacts: { paths: ['probe'] } } } },
  'artifact-expiry': {
    without: { coordinator: { artifacts: { paths: ['probe'] } } },
    with: { coordinator: { artifacts: { paths: ['probe'], expireInDays: 17 } } },
  },
  'secret-context': {
    without: { env: { PROBE: { kind: 'secret' } } },
    with: { env: { PROBE: { kind: 'secret', context: 'probe' } } },
  },
  'pull-request-trigger': {
    without: { triggers: { pullRequests: false, branches: ['main', 'next'] } },
    with: { triggers: { pullRequests: true, branches: ['main', 'next'] } },
  },
  'branch-trigger': {
    without: { triggers: { pullRequests: false, branches: ['main'] } },
    with: { triggers: { pullRequests: false, branches: ['main', 'next'] } },
  },
  'manual-trigger': {
    without: { triggers: { pullRequests: false } },
    with: { triggers: { pullRequests: false, manual: true } },
  },
  'schedule-trigger': {
    without: { triggers: { pullRequests: false } },
    with: { triggers: { pullRequests: false, schedules: [{ name: 'probe', cron: '17 3 * * *' }] } },
  },
};

/** A declared capability and what comes out are one fact. */
export const tellsTheTruth: ConformanceClause = {
  name: 'does what its capabilities say, and tells what it cannot do',
  run(subject) {
    for (const [feature, probe] of Object.entries(probes)) {
      const without = compileFor(subject, { ...bare, ...probe.without }, `a pipeline without ${feature}`);
      const withIt = compileFor(subject, { ...bare, ...probe.with }, `a pipeline with ${feature}`);
      checkProbe(subject, feature, without, withIt);
    }
  },
};

function checkProbe(subject: ConformanceSubject, feature: string, without: Compiled, withIt: Compiled): void {
  const capability = Object.entries(subject.createTarget().provider.capabilities).find(
    ([name]) => name === feature,
  )?.[1];
  expectThat(capability !== undefined, `declares no capability for ${feature}`);
  const told = withIt.diagnostics.filter(
    ({ code, message }) => code.startsWith('provider/') && message.includes(` no ${feature.replaceAll('-', ' ')}`),
  );
  const codes = told.map(({ code }) => code).join(', ');
  const expected = capability.support === 'native' ? '' : `provider/${capability.support}`;
  expectThat(codes === expected, `${feature} is ${capability.support}, but the diagnostics are [${codes}]`);
  if (capability.support !== 'native') return;
  expectThat(withIt.text !== without.text, `${feature} is said to be native, but changes nothing in the file`);
}
