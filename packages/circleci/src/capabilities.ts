import type { Capabilities, ProviderTraits } from '@dtekit/core/provider';

/** What CircleCI can do. Source: https://circleci.com/docs/reference/configuration-reference/ */
export const capabilities: Capabilities = {
  'silence-timeout': { support: 'native' },
  'total-timeout': {
    support: 'unsupported',
    instead: 'a job ends when it reaches the maximum run time of your plan, 1 to 5 hours',
  },
  retries: {
    support: 'unsupported',
    instead: 'a workflow can only be rerun from its failed jobs, which would run the coordinator without its agents',
  },
  interruptible: {
    support: 'unsupported',
    instead: 'turn on `Auto-cancel redundant workflows` in the advanced settings of the project',
  },
  'rerun-guard': { support: 'native' },
  services: { support: 'native' },
  'machine-size': { support: 'native' },
  'self-hosted-runner': { support: 'native' },
  cache: { support: 'native' },
  artifacts: { support: 'native' },
  'artifact-expiry': {
    support: 'unsupported',
    instead: 'artifacts are kept as long as the usage controls of the organization say',
  },
  'secret-context': { support: 'native' },
  'pull-request-trigger': {
    support: 'emulated',
    instead:
      'every push to a branch starts the pipeline; turn on `Only build pull requests` in the advanced settings of the project to build no other branches than the default one',
  },
  'branch-trigger': { support: 'native' },
  'manual-trigger': { support: 'native' },
  'schedule-trigger': { support: 'native' },
};

/** Facts about CircleCI. */
export const traits: ProviderTraits = {
  cacheScope: 'anywhere',
  detectsBranch: true,
  clonesAllHistory: true,
  shell: 'per-step',
  jobOrder: 'names',
  machineSizes: { small: 'small', medium: 'medium', large: 'large', xlarge: 'xlarge', '2xlarge': '2xlarge' },
};
