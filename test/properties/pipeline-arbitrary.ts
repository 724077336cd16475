import {
  affected,
  job,
  type PipelineInput,
  type PoolInput,
  record,
  runMany,
  type StepInput,
  secret,
  shell,
} from '@dtekit/core';
import fc from 'fast-check';

/** Text as hostile as a valid pipeline may hold: no characters that no YAML reader agrees on. */
const hostileText = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .filter((text) => !/[\p{Cc}\p{Cs}\p{Cn}\uFEFF\uFFFE\uFFFF]/u.test(text));

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}[a-z0-9]$/);
const target = fc.constantFrom('lint', 'test', 'build', 'e2e-ci', 'typecheck');
const targets = fc.uniqueArray(target, { minLength: 1, maxLength: 4 });
const count = fc.integer({ min: 1, max: 12 });
const parallel = fc.integer({ min: 1, max: 8 });

const shellText = hostileText
  .filter((text) => text.trim() !== '')
  .map((text) => shell(`echo '${text.replaceAll("'", '')}'`));

const taskCommand: fc.Arbitrary<StepInput> = fc.oneof(
  fc.record({ targets }).map((options) => affected(options)),
  fc.record({ targets, parallel }).map((options) => runMany(options)),
  fc.record({ targets, configuration: fc.constant('ci') }).map((options) => affected(options)),
);

const commands = fc
  .tuple(fc.array(fc.oneof(shellText, fc.constant(record('nx format:check'))), { maxLength: 2 }), taskCommand)
  .map(([first, last]) => [...first, last]);

const env = fc.dictionary(
  fc.stringMatching(/^X_[A-Z]{1,8}$/),
  fc.oneof(hostileText, fc.integer(), fc.constant(secret({ variable: 'ELSEWHERE' })), fc.constant(secret())),
  { maxKeys: 4 },
);

const triggers = fc.record(
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

const shared = {
  packageManager: fc.constantFrom('npm', 'pnpm', 'yarn', 'bun'),
  triggers,
  safeguards,
  env,
  cache: fc.boolean(),
  interruptible: fc.boolean(),
  workingDirectory: fc.constantFrom('apps/web', 'a b'),
  timeouts: fc.constantFrom(false as const, { silenceMinutes: 20, totalMinutes: 50 }, { totalMinutes: 120 }),
  services: fc.constantFrom([], [{ name: 'db', image: 'postgres:17', env: { PASSWORD_FILE: '/run/x' } }]),
  setup: fc.array(shellText, { maxLength: 2 }),
  machine: fc.constantFrom({ size: 'large' }, { size: 'small' }),
} as const;

const otherJobs = fc.uniqueArray(
  fc.record({ name: name.map((text) => `job-${text}`), order: fc.constantFrom('before', 'beside', 'after') }),
  { maxLength: 3, selector: (other) => other.name },
);

const pools: fc.Arbitrary<PoolInput[]> = fc
  .array(fc.record({ count, env }), { minLength: 1, maxLength: 3 })
  .map((list) => list.map((pool, index) => (list.length === 1 ? pool : { ...pool, name: `agent-${index + 1}` })));

/** Any valid pipeline. */
export const pipelineArbitrary: fc.Arbitrary<PipelineInput> = fc
  .tuple(fc.record(shared, { requiredKeys: [] }), name, commands, pools, otherJobs)
  .map(([settings, pipelineName, steps, agents, others]) => ({
    ...settings,
    name: pipelineName,
    image: 'node:22',
    commands: steps,
    agents,
    jobs: others.map((other) => job({ ...other, steps: ['echo done'] })),
  }));
