import {
  byProvider,
  type EnvInput,
  type EnvValueInput,
  expression,
  type MachineInput,
  type PerProvider,
  secret,
} from '@dtekit/core';
import fc from 'fast-check';

/** Text as hostile as a valid pipeline may hold: no characters that no YAML reader agrees on. */
export const hostileText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
    { weight: 1, arbitrary: fc.constantFrom('$HOME', '<< x >>', '${{ x }}', '%PATH%', '$$', '\\<<', '`id`', '0o17') },
  )
  .filter((text) => !/[\p{Cc}\p{Cs}\p{Cn}\uFEFF\uFFFE\uFFFF]/u.test(text));

const envValue: fc.Arbitrary<EnvValueInput> = fc.oneof(
  hostileText,
  fc.integer(),
  fc.constantFrom(secret(), secret({ variable: 'ELSEWHERE' }), secret({ context: 'nx-cloud' })),
);

const choiceOfValues: fc.Arbitrary<PerProvider<EnvValueInput>> = envValue.map((value) =>
  byProvider<EnvValueInput>({ gitlab: expression('$CI_COMMIT_SHA'), default: value }),
);

/** Environment variables: text, numbers, secrets, expressions, and what differs from provider to provider. */
export const env: fc.Arbitrary<EnvInput> = fc.dictionary(
  fc.stringMatching(/^X_[A-Z]{1,8}$/),
  fc.oneof({ weight: 5, arbitrary: envValue }, { weight: 1, arbitrary: choiceOfValues }),
  { maxKeys: 4 },
);

/** A size, a runner of one's own, or both where the provider takes both. */
export const machine: fc.Arbitrary<PerProvider<MachineInput>> = fc.constantFrom<PerProvider<MachineInput>[]>(
  { size: 'large' },
  { size: 'small' },
  { runner: 'acme/linux' },
  byProvider({ circleci: { runner: 'acme/linux' }, default: { size: '2xlarge', runner: ['linux', 'x64'] } }),
);

/** What starts a pipeline or a job; always at least pushes to some branch. */
export const triggers = fc.record(
  {
    pullRequests: fc.boolean(),
    branches: fc.uniqueArray(fc.constantFrom('main', 'next', 'release/*', '1.x', 'null'), {
      minLength: 1,
      maxLength: 3,
    }),
    manual: fc.boolean(),
    schedules: fc.constantFrom([], [{ name: 'nightly', cron: '0 3 * * *' }]),
  },
  { requiredKeys: ['branches'] },
);

const safeguards = fc.record(
  {
    completion: fc.boolean(),
    agentNames: fc.boolean(),
    branchName: fc.boolean(),
    fullHistory: fc.boolean(),
    baseAndHead: fc.boolean(),
    rerunGuard: fc.boolean(),
  },
  { requiredKeys: [] },
);

const caches = [
  { name: 'store', paths: ['.store', 'tmp/other'], keyFiles: ['package-lock.json', '.nvmrc'] },
  { name: 'tools', paths: ['.tools'], keyFiles: ['tools.lock'] },
];

/** What can be said of a whole pipeline, each of it or not. */
export const pipelineSettings = fc.record(
  {
    packageManager: fc.constantFrom(
      'npm' as const,
      'pnpm' as const,
      'yarn' as const,
      'bun' as const,
      { name: 'pnpm' as const, version: '9.15.0' },
      { name: 'yarn' as const, version: '4.6.0', preinstalled: false },
      { name: 'bun' as const, version: '1.2.0' },
      { name: 'npm' as const, install: 'npm ci --ignore-scripts' },
    ),
    mainBranch: fc.constantFrom('main', 'trunk'),
    triggers,
    safeguards,
    env,
    cache: fc.constantFrom(true, false, caches),
    interruptible: fc.boolean(),
    workingDirectory: fc.constantFrom('apps/web', 'a b', "it's"),
    timeouts: fc.constantFrom(false as const, { silenceMinutes: 20, totalMinutes: 50 }, { totalMinutes: 120 }),
    services: fc.constantFrom([], [{ name: 'db', image: 'postgres:17', env: { PASSWORD_FILE: '/run/x' } }]),
    machine,
  },
  { requiredKeys: [] },
);
