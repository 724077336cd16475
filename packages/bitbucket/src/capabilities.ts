import type { Capabilities, ProviderTraits } from '@dtekit/core/provider';

/** What Bitbucket Pipelines can do of what a pipeline may ask. */
export const capabilities: Capabilities = {
  'silence-timeout': {
    support: 'emulated',
    instead: 'Nx Cloud itself gives up after that time, and a job without Nx runs until its total timeout',
  },
  'total-timeout': { support: 'native' },
  retries: { support: 'unsupported', instead: 'a failed step is rerun by hand only' },
  interruptible: { support: 'unsupported', instead: 'older runs of a branch continue beside the newest' },
  'rerun-guard': { support: 'native' },
  services: {
    support: 'emulated',
    instead: 'the services of a step are reached under `localhost` instead of their names, so no two may share a port',
  },
  'machine-size': { support: 'native' },
  'self-hosted-runner': { support: 'native' },
  cache: { support: 'native' },
  artifacts: { support: 'native' },
  'artifact-expiry': { support: 'unsupported', instead: 'artifacts are always kept for 14 days' },
  'secret-context': {
    support: 'unsupported',
    instead: 'secrets are repository or workspace variables, which every step can read',
    severity: 'info',
  },
  'pull-request-trigger': { support: 'native' },
  'branch-trigger': { support: 'native' },
  'manual-trigger': { support: 'native' },
  'schedule-trigger': {
    support: 'emulated',
    instead:
      'the file holds a custom pipeline with the name of the schedule; time and branch are set under Pipelines > Schedules',
  },
};

/** Facts about Bitbucket Pipelines that are no features. */
export const traits: ProviderTraits = {
  cacheScope: 'anywhere',
  // The client knows BITBUCKET_PR_ID but not BITBUCKET_BRANCH.
  detectsBranch: false,
  clonesAllHistory: false,
  shell: 'per-job',
  jobOrder: 'groups',
  machineSizes: { small: '1x', medium: '2x', large: '4x', xlarge: '8x', '2xlarge': '16x' },
};
