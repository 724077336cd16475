import { secret } from '../../model/env.js';
import { job } from '../../model/job.js';
import type { PipelineInput } from '../../model/pipeline.js';
import { affected } from '../../nx/affected.js';
import type { Feature } from '../../provider/capabilities.js';
import type { ProviderDescription } from '../../provider/provider.js';
import type { ConformanceClause } from './clause.js';
import { compileFor } from './compile-for.js';
import { expectThat } from './expectation.js';

/** Everything that every provider must be able to say, each part with a word that can be found again. */
const marked: PipelineInput = {
  name: 'ci',
  image: 'marked/image:1',
  mainBranch: 'marked-branch',
  workingDirectory: 'marked-directory',
  env: { MARKED_ENV: 'marked-env-value', MARKED_SECRET: secret({ variable: 'MARKED_VARIABLE' }) },
  setup: ['echo marked-setup'],
  commands: [affected({ targets: ['marked-target'], configuration: 'marked-configuration' }), 'echo marked-command'],
  coordinator: {
    name: 'marked-coordinator',
    env: { MARKED_COORDINATOR_ENV: 'marked-coordinator-value' },
    before: ['echo marked-before'],
    after: ['echo marked-after'],
  },
  agents: {
    name: 'marked-agent',
    count: 2,
    label: 'marked-label',
    image: 'marked/agent-image:1',
    before: ['echo marked-agent-before'],
    after: ['echo marked-agent-after'],
  },
  nx: { assignmentRules: [{ targets: ['*'], runOn: [{ agent: 'marked-label' }] }] },
  jobs: [job({ name: 'marked-job', order: 'after', env: { MARKED_JOB_ENV: 'x' }, steps: ['echo marked-job-step'] })],
};

/** What only those providers must be able to say that have the feature. */
const markedFeatures: readonly (readonly [Feature, Partial<PipelineInput>])[] = [
  [
    'services',
    { services: [{ name: 'marked-service', image: 'marked/service:1', env: { MARKED_SERVICE: 'marked-value' } }] },
  ],
  ['cache', { cache: [{ name: 'store', paths: ['marked-cache'], keyFiles: ['marked-lockfile'] }] }],
  ['artifacts', { coordinator: { ...marked.coordinator, artifacts: { paths: ['marked-artifacts'] } } }],
];

function markedFor({ capabilities }: ProviderDescription): PipelineInput {
  const supported = markedFeatures.filter(([feature]) => capabilities[feature].support !== 'unsupported');
  return Object.assign({}, marked, ...supported.map(([, part]) => part));
}

/** What is neither in the file nor in a diagnostic was lost. */
export const keepsEverything: ConformanceClause = {
  name: 'keeps every name, value and command',
  run(subject) {
    const pipeline = markedFor(subject.createTarget().provider);
    const marks = new Set(JSON.stringify(pipeline).match(/marked[\w/-]+(?::1)?|MARKED_\w+/g));
    const { text } = compileFor(subject, pipeline, 'the marked pipeline');
    const lost = [...marks].filter((mark) => !new RegExp(`(?<![\\w-])${mark}(?![\\w-])`).test(text));
    expectThat(lost.length === 0, `lost without a diagnostic: ${lost.join(', ')}`);
  },
};
