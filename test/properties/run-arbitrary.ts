import {
  affected,
  byProvider,
  type GroupBody,
  type GroupInput,
  type NxInput,
  type PoolInput,
  record,
  runMany,
  type StepInput,
  shell,
} from '@dtekit/core';
import fc from 'fast-check';
import { env, hostileText, machine } from './settings-arbitrary.js';

const target = fc.constantFrom('lint', 'test', 'build', 'e2e-ci', 'typecheck');
const targets = fc.uniqueArray(target, { minLength: 1, maxLength: 4 });
const count = fc.integer({ min: 1, max: 12 });
const parallel = fc.integer({ min: 1, max: 8 });

/** A line that is the shell's own, whatever stands in it. */
export const shellLine: fc.Arbitrary<StepInput> = hostileText
  .filter((text) => text.trim() !== '')
  .map((text) => shell(`echo '${text.replaceAll("'", '')}'`));

const taskCommand: fc.Arbitrary<StepInput> = fc.oneof(
  fc.record({ targets }).map((options) => affected(options)),
  fc.record({ targets, parallel }).map((options) => runMany(options)),
  fc.record({ targets, configuration: fc.constant('ci') }).map((options) => affected(options)),
);

const commands = fc
  .tuple(fc.array(fc.oneof(shellLine, fc.constant(record('nx format:check'))), { maxLength: 2 }), taskCommand)
  .map(([first, last]) => [...first, last]);

const roleSteps = { before: fc.array(shellLine, { maxLength: 1 }), after: fc.array(shellLine, { maxLength: 1 }) };

const coordinator = fc.record(
  {
    ...roleSteps,
    env,
    machine,
    artifacts: fc.record(
      { paths: fc.constantFrom(['dist'], ['dist', 'reports/*.xml']), expireInDays: fc.integer({ min: 1, max: 30 }) },
      { requiredKeys: ['paths'] },
    ),
  },
  { requiredKeys: [] },
);

const pool = fc.record({ ...roleSteps, count, env, machine, parallel }, { requiredKeys: ['count'] });

/** Pools of one group: told apart by name, or by label with a rule that chooses each. */
const pools: fc.Arbitrary<readonly PoolInput[]> = fc
  .tuple(fc.array(pool, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([list, labelled]) =>
    list.map((one, index) => {
      if (labelled) return { ...one, label: labels[index] ?? 'none', image: byProvider({ default: 'node:22-slim' }) };
      return list.length === 1 ? one : { ...one, name: `agent-${index + 1}` };
    }),
  );

const labels = ['small', 'large', 'browser'];

const body: fc.Arbitrary<GroupBody> = fc.record(
  { commands, coordinator, agents: pools },
  { requiredKeys: ['commands', 'agents'] },
);

const groups: fc.Arbitrary<readonly GroupInput[]> = fc.tuple(body, body, env).map(([linux, mac, macEnv]) => [
  { ...linux, name: 'linux' },
  { ...renamed(mac), name: 'mac', env: macEnv, image: 'node:22-bookworm' },
]);

/** Names of jobs are unique in the whole pipeline. */
function renamed({ agents, ...group }: GroupBody): GroupBody {
  const list = [agents].flat();
  return { ...group, agents: list.map((one) => (one.name === undefined ? one : { ...one, name: `mac-${one.name}` })) };
}

/** One coordinator with its agents, or two groups of them. */
export const run: fc.Arbitrary<GroupBody | { readonly groups: readonly GroupInput[] }> = fc.oneof(
  { weight: 3, arbitrary: body },
  { weight: 1, arbitrary: fc.record({ groups }) },
);

/** Settings of Nx, with a rule for every label. */
export function nxFor(usedLabels: readonly string[]): fc.Arbitrary<NxInput> {
  const assignmentRules = usedLabels.map((agent) => ({ targets: [`${agent}-*`], runOn: [{ agent }] }));
  return settingsOfNx.map((nx) => (usedLabels.length === 0 ? nx : { ...nx, assignmentRules }));
}

const common = {
  version: fc.constant('23.2.1'),
  completion: fc.constantFrom('heartbeat', 'explicit'),
  stopOnFailure: fc.boolean(),
  distributeByDefault: fc.constant(true),
  fixCi: fc.boolean(),
  fixTasks: fc.constantFrom([], ['*lint*']),
  agentMetrics: fc.boolean(),
} as const;

const settingsOfNx: fc.Arbitrary<NxInput> = fc.oneof(
  fc.record({ ...common, agentCount: fc.constant({ variable: true, flag: true }) }, { requiredKeys: [] }),
  fc.record({ ...common, dialect: fc.constant('ci-config') }, { requiredKeys: ['dialect'] }),
  fc.record({ ...common, cli: fc.constant('nx') }, { requiredKeys: ['version', 'cli'] }),
);
