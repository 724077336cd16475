import type { Capabilities } from './capabilities.js';
import type { ProviderDescription } from './provider.js';

const native = { support: 'native' } as const;

const allNative: Capabilities = {
  'silence-timeout': native,
  'total-timeout': native,
  retries: native,
  interruptible: native,
  'rerun-guard': native,
  services: native,
  'machine-size': native,
  'self-hosted-runner': native,
  cache: native,
  artifacts: native,
  'artifact-expiry': native,
  'secret-context': native,
  'pull-request-trigger': native,
  'branch-trigger': native,
  'manual-trigger': native,
  'schedule-trigger': native,
};

/** A provider that can do everything: what is wrong even here is wrong everywhere. */
export const anyProvider: ProviderDescription = {
  id: 'any',
  name: 'any provider',
  capabilities: allNative,
  traits: {
    cacheScope: 'anywhere',
    detectsBranch: true,
    clonesAllHistory: false,
    shell: 'per-job',
    jobOrder: 'names',
    machineSizes: { small: 'small', medium: 'medium', large: 'large', xlarge: 'xlarge', '2xlarge': '2xlarge' },
  },
};
