import {
  type Capabilities,
  defineProvider,
  type LowerInput,
  type Plan,
  type ProviderDefinition,
  type TargetOptions,
} from '@dtekit/core/provider';
import type { JobView } from '@dtekit/core/testing';

/** The document of the toy: the plan as data. */
export interface ToyDocument {
  readonly jobs: readonly ToyJob[];
}

/** A job of the toy. */
export interface ToyJob {
  readonly name: string;
  readonly role: JobView['role'];
  readonly count: number;
  readonly triggers: string;
  readonly rest: unknown;
}

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

/** A provider that writes the plan down as it is: the smallest one that keeps to the contract. */
export const toyDefinition: ProviderDefinition<ToyDocument, TargetOptions> = {
  specVersion: 1,
  id: 'toy',
  name: 'Toy',
  defaultPath: 'toy.yml',
  options: {},
  capabilities: allNative,
  traits: {
    cacheScope: 'anywhere',
    detectsBranch: true,
    clonesAllHistory: false,
    shell: 'per-job',
    jobOrder: 'names',
    machineSizes: { small: 's', medium: 'm', large: 'l', xlarge: 'xl', '2xlarge': 'xxl' },
  },
  lower: (input) => ({ document: toyDocument(input.plan), origins: [], diagnostics: [] }),
  check: () => [],
  render: (document, header) =>
    `${header.map((line) => `# ${line}\n`).join('')}\n${JSON.stringify(document, null, 1)}\n`,
};

function toyDocument(plan: Plan): ToyDocument {
  return {
    jobs: plan.jobs.map(({ name, role, count, triggers, ...rest }) => ({
      name,
      role,
      count,
      triggers: JSON.stringify(triggers),
      rest: plain(rest),
    })),
  };
}

/** Maps as lists, and without the origins, which are no part of the meaning. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => {
      if (key === 'origin') return undefined;
      return part instanceof Map ? [...part] : part;
    }),
  );
}

/** The toy with a defect: its document is changed on the way. */
export function brokenToy(
  spoil: (document: ToyDocument, input: LowerInput) => ToyDocument,
): ReturnType<typeof defineProvider<ToyDocument, TargetOptions>> {
  return defineProvider({
    ...toyDefinition,
    lower(input, options) {
      const lowered = toyDefinition.lower(input, options);
      return { ...lowered, document: spoil(lowered.document, input) };
    },
  });
}

/** Reads the toy's file. */
export function readToy(text: string): readonly JobView[] {
  const document: ToyDocument = JSON.parse(text.replaceAll(/^#.*$/gm, ''));
  return document.jobs.map((job) => ({
    name: job.name,
    role: job.role,
    instances: job.count,
    occasions: job.triggers,
  }));
}
