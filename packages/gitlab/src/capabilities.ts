import type { Capabilities, ProviderTraits } from '@dtekit/core/provider';

/** What GitLab CI does of what a pipeline may ask. https://docs.gitlab.com/ci/yaml/ */
export const capabilities: Capabilities = {
  'silence-timeout': {
    support: 'emulated',
    instead:
      'it ends any job that says nothing for 60 minutes, and the variables `NX_CLOUD_…_TIMEOUT_MS` let Nx give up earlier',
  },
  'total-timeout': { support: 'native' },
  retries: { support: 'native' },
  interruptible: { support: 'native' },
  'rerun-guard': {
    support: 'unsupported',
    instead:
      'a job cannot tell that it is retried; start a whole new pipeline with "Run pipeline" instead of retrying jobs',
    severity: 'info',
  },
  services: { support: 'native' },
  'machine-size': { support: 'native' },
  'self-hosted-runner': { support: 'native' },
  cache: { support: 'native' },
  artifacts: { support: 'native' },
  'artifact-expiry': { support: 'native' },
  'secret-context': {
    support: 'unsupported',
    instead: 'secrets come from the CI/CD variables of the project and its groups',
    severity: 'info',
  },
  'pull-request-trigger': { support: 'native' },
  'branch-trigger': { support: 'native' },
  'manual-trigger': { support: 'native' },
  'schedule-trigger': {
    support: 'emulated',
    instead:
      'the file lets scheduled pipelines run, and the times are set in the project under Build > Pipeline schedules',
  },
};

/** Facts about GitLab CI. Machine sizes are tags of its hosted Linux runners: https://docs.gitlab.com/ci/runners/hosted_runners/linux/ */
export const traits: ProviderTraits = {
  cacheScope: 'project',
  detectsBranch: true,
  clonesAllHistory: false,
  shell: 'per-job',
  jobOrder: 'names',
  machineSizes: {
    small: 'saas-linux-small-amd64',
    medium: 'saas-linux-medium-amd64',
    large: 'saas-linux-large-amd64',
    xlarge: 'saas-linux-xlarge-amd64',
    '2xlarge': 'saas-linux-2xlarge-amd64',
  },
};
