import { describe, expect, it } from 'vitest';
import { formatPath } from '../../diagnostics/diagnostic.js';
import type { EnvValueInput } from '../env.js';
import { secret } from '../env.js';
import type { OtherJobInput } from '../job.js';
import type { Pipeline, PipelineInput } from '../pipeline.js';
import type { PoolInput } from '../role.js';
import { agentCountFlag } from './agent-count-flag.js';
import { commaInPattern } from './comma-in-pattern.js';
import { duplicateJobName } from './duplicate-job-name.js';
import { duplicateLabel } from './duplicate-label.js';
import { duplicateName } from './duplicate-name.js';
import { forbiddenEnv } from './forbidden-env.js';
import { invalidBranch } from './invalid-branch.js';
import { invalidCron } from './invalid-cron.js';
import { invalidName } from './invalid-name.js';
import { invalidPath } from './invalid-path.js';
import { invalidVersion } from './invalid-version.js';
import type { ModelRule } from './model-rule.js';
import { modelRules } from './model-rules.js';
import { secretAsText } from './secret-as-text.js';
import { unknownProvider } from './unknown-provider.js';

function pipeline(parts: Partial<PipelineInput> = {}): Pipeline {
  return { name: 'build', commands: ['npx nx affected -t test'], agents: { count: 1 }, ...parts, validated: true };
}

/** Where a rule finds something. */
function places(rule: ModelRule, parts: Partial<PipelineInput>): readonly string[] {
  return rule.check(pipeline(parts)).map(({ code, path }) => {
    expect(code).toBe(rule.code);
    return formatPath(path);
  });
}

describe('the model rules', () => {
  it('find nothing in a plain pipeline', () => {
    expect(modelRules.flatMap((rule) => rule.check(pipeline()))).toEqual([]);
  });
});

describe('secret-as-text', () => {
  const env = (name: string, value: EnvValueInput) => places(secretAsText, { env: { [name]: value } });

  it.each([
    'NX_CLOUD_ACCESS_TOKEN',
    'NX_CLOUD_AUTH_TOKEN',
    'NX_CLOUD_ENCRYPTION_KEY',
    'npm_token',
    'DB_PASSWORD',
    'X_API_KEY',
  ])('finds a value of %s, be it text or a number', (name) => {
    expect(env(name, 'c0ffee')).toEqual([`env.${name}`]);
    expect(env(name, 4711)).toEqual([`env.${name}`]);
  });

  it.each([
    ['NX_CLOUD_ACCESS_TOKEN', secret()],
    ['NPM_TOKEN', ''],
    ['USE_API_KEY', 'true'],
    ['POSTGRES_PASSWORD', 'postgres'],
    ['TOKENS', 'c0ffee'],
    ['PASSWORD_LENGTH', '12'],
    ['KEY', 'c0ffee'],
  ])('takes %s = %j for what it is', (name, value) => {
    expect(env(name, value)).toEqual([]);
  });

  it('tells a secret once that is one by its name and by its look', () => {
    expect(env('NPM_TOKEN', `npm_${'x'.repeat(36)}`)).toEqual(['env.NPM_TOKEN']);
  });

  it('looks at other jobs as well', () => {
    const jobs = [
      { kind: 'job', name: 'deploy', order: 'after', steps: ['true'], env: { NPM_TOKEN: 'c0ffee' } },
    ] as const;
    expect(places(secretAsText, { jobs })).toEqual(['jobs[0].env.NPM_TOKEN']);
  });

  it('leaves the passwords of throwaway databases alone, but no tokens', () => {
    const service = (value: string) =>
      places(secretAsText, { services: [{ name: 'db', image: 'x', env: { DB_PASSWORD: value } }] });
    expect(service('c0ffee')).toEqual([]);
    expect(service(`glpat-${'x'.repeat(20)}`)).toEqual(['services[0].env.DB_PASSWORD']);
  });
});

describe('forbidden-env', () => {
  it('allows other jobs to do without Nx Cloud, and a switch that is off', () => {
    const env = { NX_NO_CLOUD: 'true' };
    expect(
      places(forbiddenEnv, { jobs: [{ kind: 'job', name: 'lint', order: 'before', steps: ['true'], env }] }),
    ).toEqual([]);
    expect(places(forbiddenEnv, { env: { NX_NO_CLOUD: 'false' } })).toEqual([]);
    expect(places(forbiddenEnv, { coordinator: { env } })).toEqual(['coordinator.env.NX_NO_CLOUD']);
  });
});

describe('invalid-cron', () => {
  const cron = (expression: string) =>
    places(invalidCron, { triggers: { schedules: [{ name: 'nightly', cron: expression }] } }).length === 0;

  it.each([
    '0 3 * * *',
    '*/15 * * * *',
    '0 8-18/2 1,15 * *',
    '59 23 31 12 7',
    '0 0 * JAN-mar Sun',
    ' 0  3 * * * ',
    '0,30 3 * * 1-5',
  ])('knows %s as a schedule', (expression) => {
    expect(cron(expression)).toBe(true);
  });

  it.each([
    '',
    '* * * *',
    '* * * * * *',
    '0 24 * * *',
    '0 3 0 * *',
    '0 3 32 * *',
    '0 3 * 13 *',
    '0 3 * foo *',
    '*/0 * * * *',
    '*/60 * * * *',
    '1- * * * *',
    '-1 * * * *',
    '1-2-3 * * * *',
    '1,,2 * * * *',
    '*/5/5 * * * *',
    '5/5 * * * *',
    '0 3 ? * *',
    '1.5 * * * *',
    '0x1 * * * *',
  ])('knows %j as none', (expression) => {
    expect(cron(expression)).toBe(false);
  });
});

describe('invalid-branch', () => {
  const branches = (branch: string) => places(invalidBranch, { triggers: { branches: [branch] } }).length === 0;

  it.each([
    'main',
    'release/*',
    '*',
    '**',
    'feature/ABC-123_x.y',
    'dependabot/npm_and_yarn/x-1.2.3',
    'users/@me/x',
    'ünïcode',
    'a{b',
  ])('knows %s as a pattern of branches', (branch) => {
    expect(branches(branch)).toBe(true);
  });

  it.each([
    'a b',
    'a\tb',
    '/main/',
    '/main',
    'main/',
    'a//b',
    'a..b',
    '-main',
    'a~1',
    'a^',
    'a:b',
    'a?b',
    'a[b',
    'a\\b',
    'x.lock',
    'x.lock/y',
    '.x',
    'a/.x',
    'x.',
    'a@{b',
  ])('knows %j as none', (branch) => {
    expect(branches(branch)).toBe(false);
  });
});

describe('invalid-path', () => {
  const cache = (path: string) => places(invalidPath, { cache: [{ name: 'x', paths: [path], keyFiles: ['x'] }] });

  it('takes folders inside the workspace and, for caches, in the home folder', () => {
    for (const path of ['.npm', './a/b', 'a..b/..c', '~/.npm', 'dist/**/*.js', 'a b']) expect(cache(path)).toEqual([]);
    expect(places(invalidPath, { workingDirectory: '.' })).toEqual([]);
  });

  it('takes no others', () => {
    for (const path of ['/root/.npm', 'a/../b', '..', '~/../x', 'a\\b', 'c:\\x', 'D:x', '~', '$HOME/x', '~/$X']) {
      expect(cache(path)).toEqual(['cache[0].paths[0]']);
    }
    expect(places(invalidPath, { workingDirectory: '~/app' })).toEqual(['workingDirectory']);
  });
});

describe('invalid-version', () => {
  it('takes versions, whole or not, and the hash of a package manager', () => {
    for (const version of ['22', '22.1', '22.1.0', '23.0.0-beta.1'])
      expect(places(invalidVersion, { nx: { version } })).toEqual([]);
    const packageManager = { name: 'pnpm', version: '9.12.0+sha512.abc' } as const;
    expect(places(invalidVersion, { packageManager })).toEqual([]);
  });

  it('takes no ranges, tags and variables', () => {
    for (const version of ['^22.0.0', 'latest', '22.x', '>=22', '$NX', '22.1.0.1']) {
      expect(places(invalidVersion, { nx: { version } })).toEqual(['nx.version']);
      expect(places(invalidVersion, { packageManager: { name: 'npm', version } })).toEqual(['packageManager.version']);
    }
  });
});

describe('invalid-name', () => {
  it('takes names that only look dangerous', () => {
    for (const name of ['on', 'y', 'null', 'nx-dte_agent1', 'A']) {
      expect(places(invalidName, { name, coordinator: { name }, agents: { count: 1, label: name } })).toEqual([]);
    }
    expect(places(invalidName, { agents: { count: 1, label: '2xlarge' } })).toEqual([]);
  });

  it('leaves the names of native jobs to their provider', () => {
    const job: OtherJobInput = {
      kind: 'native-job',
      provider: 'gitlab',
      name: 'deploy: live',
      order: 'after',
      definition: {},
    };
    expect(places(invalidName, { jobs: [job] })).toEqual([]);
  });

  it('finds a line break at the end', () => {
    expect(places(invalidName, { name: 'build\n' })).toEqual(['name']);
  });
});

describe('duplicate-name', () => {
  const native = (provider: string): OtherJobInput => ({
    kind: 'native-job',
    provider,
    name: 'deploy',
    order: 'after',
    definition: {},
  });

  it('lets native jobs of different providers have one name, but not of one provider', () => {
    expect(places(duplicateJobName, { jobs: [native('gitlab'), native('circleci')] })).toEqual([]);
    expect(places(duplicateJobName, { jobs: [native('gitlab'), native('gitlab')] })).toEqual(['jobs[1].name']);
  });

  it('knows the names that dtekit gives', () => {
    const groups = [
      { name: 'x', commands: ['true'], agents: { count: 1, label: 'main' } },
      { name: 'x-agent', commands: ['true'], agents: { count: 1 } },
    ];
    expect(places(duplicateJobName, { groups })).toEqual(['groups[1].coordinator']);
    expect(places(duplicateJobName, { agents: { count: 1, name: 'main' } })).toEqual(['agents.name']);
    expect(places(duplicateJobName, { agents: [{ count: 1 }, { count: 1, label: 'large' }] })).toEqual([]);
  });

  it('looks at each list by itself', () => {
    const services = [{ name: 'db', image: 'postgres:17' }];
    expect(places(duplicateName, { services, coordinator: { services } })).toEqual([]);
    expect(places(duplicateName, { coordinator: { services: [...services, ...services] } })).toEqual([
      'coordinator.services[1].name',
    ]);
  });

  it('shows where the first one is', () => {
    const [finding] = duplicateJobName.check(pipeline({ agents: [{ count: 1 }, { count: 1 }] }));
    expect(finding?.related).toEqual([{ message: 'the first one is here', path: ['agents', 0] }]);
  });
});

describe('duplicate-label', () => {
  const severities = (...agents: readonly PoolInput[]) =>
    duplicateLabel.check(pipeline({ agents })).map(({ severity }) => severity);

  it('is an error where the jobs would be named alike, else a warning', () => {
    expect(severities({ count: 1, label: 'large' }, { count: 1, label: 'large' })).toEqual(['error']);
    expect(severities({ count: 1, label: 'large' }, { count: 1, label: 'large', name: 'spot' })).toEqual(['warning']);
    expect(severities({ count: 1, label: 'large' }, { count: 1, label: 'small' }, { count: 1 })).toEqual([]);
  });

  it('lets pools of different groups have one label', () => {
    const agents = { count: 1, label: 'large' };
    const groups = ['linux', 'windows'].map((name) => ({ name, commands: ['true'], agents }));
    expect(places(duplicateLabel, { groups })).toEqual([]);
    expect(places(duplicateJobName, { groups })).toEqual([]);
  });
});

describe('comma-in-pattern', () => {
  const patterns = (pattern: string) =>
    places(commaInPattern, { nx: { assignmentRules: [{ targets: [pattern], runOn: [{ agent: 'x' }] }] } });

  it('finds names that no task can have all at once', () => {
    expect(patterns('lint,build')).toEqual(['nx.assignmentRules[0].targets[0]']);
    expect(patterns('lint, build ,e2e*')).toHaveLength(1);
  });

  it('takes patterns that can hold together', () => {
    for (const pattern of ['lint', 'e2e-*,!e2e-ios', '*-ci,e2e*', 'lint,', 'lint,lint', 'lint,*'])
      expect(patterns(pattern)).toEqual([]);
  });
});

describe('agent-count-flag', () => {
  it('allows the variable with any dialect, and the flag with the dialect of flags', () => {
    expect(
      places(agentCountFlag, { nx: { dialect: 'ci-config', agentCount: { variable: true, flag: false } } }),
    ).toEqual([]);
    expect(places(agentCountFlag, { nx: { agentCount: { flag: true } } })).toEqual([]);
    expect(places(agentCountFlag, { nx: { dialect: 'flags', agentCount: { flag: true } } })).toEqual([]);
  });
});

describe('unknown-provider', () => {
  it('warns of ids in choices, overrides and native jobs, and knows `default`', () => {
    const choice = { kind: 'by-provider', values: { jenkins: 'x', gitlab: 'x', default: 'x' } } as const;
    const jobs: readonly OtherJobInput[] = [
      { kind: 'native-job', provider: 'azure', name: 'x', order: 'after', definition: {} },
    ];
    const findings = unknownProvider.check(pipeline({ image: choice, env: { A: choice }, jobs }));
    expect(findings.map(({ severity, path }) => `${severity} ${formatPath(path)}`)).toEqual([
      'warning image.values.jenkins',
      'warning env.A.values.jenkins',
      'warning jobs[0].provider',
    ]);
  });
});
