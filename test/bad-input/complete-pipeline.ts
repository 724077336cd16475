import {
  affected,
  byProvider,
  type Command,
  type CoordinatorInput,
  completeCiRun,
  expression,
  fixCi,
  formatCheck,
  type GroupInput,
  install,
  type JobInput,
  type JobSettingsInput,
  job,
  type MachineInput,
  type NxInput,
  type PackageManagerInput,
  type PipelineInput,
  type PoolInput,
  record,
  runMany,
  secret,
  shell,
  startAgent,
  startCiRun,
  startNxAgents,
  type TriggersInput,
  uploadAgentMetrics,
} from '@dtekit/core';

/** A command of each kind, with every field that it has. */
export const everyCommand: { readonly [Kind in Command['kind']]: Extract<Command, { readonly kind: Kind }> } = {
  'start-ci-run': startCiRun({
    distributeOn: 'manual',
    noDistribution: true,
    assignmentRules: '.nx/workflows/assignment-rules.yaml',
    stopAgentsAfter: ['build', 'e2e:ci'],
    agentCount: 3,
    stopAgentsOnFailure: false,
    requireExplicitCompletion: true,
    useDteByDefault: false,
    withEnvVars: ['CI'],
    fixTasks: [],
    autoApplyFixes: ['*lint*'],
    force: true,
  }),
  'start-nx-agents': startNxAgents(),
  record: record('nx format:check'),
  affected: affected({
    targets: ['lint', 'test'],
    base: 'origin/main',
    head: 'HEAD',
    parallel: '50%',
    configuration: 'ci',
    exclude: ['docs'],
    agents: true,
    invocation: { exec: 'pnpm exec', cli: 'nx' },
    env: [['NX_VERBOSE_LOGGING', 'true']],
    rest: ['--nxBail'],
  }),
  'run-many': runMany({ targets: ['build'], projects: ['app'], exclude: [], all: false, parallel: 3 }),
  'format:check': formatCheck({ base: 'main', head: 'HEAD', projects: ['app'], all: true }),
  'start-agent': startAgent({ verbose: true, targets: ['test'] }),
  'complete-ci-run': completeCiRun({ alias: 'complete-ci-run' }),
  'fix-ci': fixCi(),
  'upload-agent-metrics': uploadAgentMetrics(),
  install: install({ packageManager: 'yarn', flavour: 'berry', cacheFolder: '.yarn-cache' }),
  shell: shell('echo done'),
};

/** Every field there, and none of them `undefined`. */
type Complete<Input> = { readonly [Field in keyof Input]-?: Exclude<Input[Field], undefined> };

const machine: Complete<MachineInput> = { size: 'large', runner: ['linux', 'x64'] };

const triggers: Complete<TriggersInput> = {
  pullRequests: true,
  branches: ['main', 'release/*'],
  manual: true,
  schedules: [{ name: 'nightly', cron: '30 3 * * mon-fri', branch: 'main' }],
};

const settings: Complete<JobSettingsInput> = {
  image: byProvider({ circleci: 'cimg/node:22.12', default: 'node:22' }),
  machine: byProvider({ gitlab: machine, default: { size: 'small', runner: 'acme/linux' } }),
  env: {
    TEXT: 'a literal $HOME, << and ${{',
    NUMBER: 4,
    EMPTY: '',
    NX_CLOUD_ACCESS_TOKEN: secret({ variable: 'NX_TOKEN', context: 'nx' }),
    REVISION: byProvider({ gitlab: expression('$CI_COMMIT_SHA'), default: 'HEAD' }),
  },
  services: [{ name: 'db', image: 'postgres:17', env: { POSTGRES_PASSWORD: 'postgres', POSTGRES_PORT: 5432 } }],
  timeouts: { silenceMinutes: 30, totalMinutes: 60 },
  artifacts: { paths: ['dist', '!dist/tmp/**'], expireInDays: 7 },
  cache: [{ name: 'npm', paths: ['~/.npm', '.cache'], keyFiles: ['package-lock.json', '.nvmrc'] }],
};

const coordinator: Complete<CoordinatorInput> = {
  ...settings,
  name: 'orchestrator',
  before: ['node --version', everyCommand.shell],
  after: ['echo done'],
  retries: 0,
  triggers,
};

const pool: Complete<PoolInput> = { ...coordinator, count: 3, parallel: 2, label: 'large', name: 'large-agent' };

const nx: Complete<NxInput> = {
  version: '22.1.0',
  cli: 'nx-cloud',
  dialect: 'flags',
  stopAfter: ['lint', 'test'],
  stopOnFailure: false,
  completion: 'explicit',
  distributeByDefault: true,
  assignmentRules: [
    {
      projects: ['app'],
      targets: ['e2e-*,!e2e-ios'],
      configurations: ['ci'],
      runOn: [{ agent: 'large', parallelism: 1 }],
    },
    { targets: ['*'], runOn: [{ agent: 'large' }] },
  ],
  fixCi: true,
  fixTasks: ['*lint*'],
  autoApplyFixes: [],
  agentMetrics: true,
  agentCount: { variable: true, flag: true },
};

const packageManager: Complete<PackageManagerInput> = {
  name: 'pnpm',
  version: '9.12.0+sha512.f00',
  preinstalled: true,
  install: 'pnpm install --frozen-lockfile',
};

const lint: Complete<JobInput> = { ...settings, kind: 'job', name: 'lint', order: 'before', steps: ['true'], triggers };

/** Says everything that a pipeline can say, but for groups. */
export const completePipeline: Complete<Omit<PipelineInput, 'groups'>> = {
  name: 'build',
  image: settings.image,
  machine,
  packageManager,
  mainBranch: 'main',
  triggers,
  workingDirectory: 'apps/shop',
  nx,
  setup: ['corepack enable'],
  env: settings.env,
  services: settings.services,
  cache: settings.cache,
  timeouts: settings.timeouts,
  interruptible: true,
  safeguards: {
    completion: true,
    agentNames: true,
    branchName: true,
    fullHistory: true,
    baseAndHead: true,
    rerunGuard: true,
  },
  commands: [everyCommand['format:check'], everyCommand.affected, 'npx nx run-many -t lint'],
  coordinator,
  agents: [pool, { count: 1, label: 'small' }],
  jobs: [
    lint,
    job({ name: 'deploy', order: 'after', steps: [everyCommand.record] }),
    {
      kind: 'native-job',
      provider: 'gitlab',
      name: 'pages',
      order: 'beside',
      definition: { script: ['true'], variables: new Map([['A', 'b']]) },
    },
  ],
  overrides: {},
};

const group: Complete<GroupInput> = {
  name: 'linux',
  commands: completePipeline.commands,
  coordinator,
  agents: pool,
  image: 'node:22',
  machine,
  env: { CI: 'true' },
  stopAfter: ['lint', 'test'],
};

/** Says everything that groups can say. */
export const completeGroups: PipelineInput = {
  name: 'build',
  groups: [group, { name: 'windows', commands: ['npx nx run-many -t test'], agents: { count: 1 } }],
};
