import { describe, expect, it } from 'vitest';
import { readDuration } from './duration.js';
import { firstJob, jobLines, liftLines } from './lifted-fixture.js';

describe('a job', () => {
  it('comes with its settings', () => {
    expect(
      firstJob([
        'default: { image: node:20, timeout: 1h, retry: 1, interruptible: true }',
        ...jobLines(
          'image: { name: node:22, entrypoint: [""] }',
          'tags: [docker, saas-linux-large-amd64]',
          'services: [registry/postgres:17, { name: redis:7, alias: cache, variables: { A: $$b } }]',
          'cache: [{ key: store, paths: [.npm/] }, { key: { files: [a.lock] }, paths: [x] }, { key: only }]',
          'artifacts: { paths: [dist], expire_in: 1 week }',
        ),
      ]),
    ).toMatchObject({
      name: 'main',
      role: 'other',
      phase: 'during',
      count: 1,
      image: 'node:22',
      machine: { size: 'large', runner: ['docker'] },
      services: [
        { name: 'registry-postgres', image: 'registry/postgres:17', env: new Map() },
        { name: 'cache', image: 'redis:7', env: new Map([['A', '$b']]) },
      ],
      caches: [
        { name: 'store', paths: ['.npm/'], keyFiles: [] },
        { name: 'a.lock', paths: ['x'], keyFiles: ['a.lock'] },
      ],
      artifacts: { paths: ['dist'], expireInDays: 7 },
      totalTimeoutMinutes: 60,
      retries: 1,
      interruptible: true,
    });
  });

  it('sees paths from the folder it runs in', () => {
    const cache = 'cache: { paths: [apps/web/.npm, apps/web, ".", other/x] }';
    const artifacts = 'artifacts: { paths: [apps/web/dist], expire_in: 30 minutes }';
    expect(firstJob(['main: ', '  script: [cd apps/web, make]', `  ${cache}`, `  ${artifacts}`])).toMatchObject({
      caches: [{ name: 'default', paths: ['.npm', '.', '../..', '../../other/x'] }],
      artifacts: { paths: ['dist'] },
    });
  });

  it('is retried in ways that may not matter', () => {
    expect(firstJob(jobLines('retry: { max: 2, when: [runner_system_failure] }'))).toMatchObject({
      retries: 2,
      unknown: ['retries'],
    });
    expect(firstJob(jobLines('retry: { max: 2, when: [script_failure, api_failure] }')).unknown).toBeUndefined();
    expect(firstJob(jobLines('retry: { max: 1, exit_codes: 137 }')).unknown).toEqual(['retries']);
  });

  it('tells what is in a file that cannot be read', () => {
    expect(firstJob(['main: { extends: .gone, script: [x], image: node:22, retry: 1 }']).unknown).toEqual([
      'count',
      'machine',
      'env',
      'workingDirectory',
      'history',
      'caches',
      'totalTimeoutMinutes',
      'triggers',
    ]);
    expect(firstJob(['include: { template: Jobs/Build.gitlab-ci.yml }', ...jobLines()]).unknown).toBeUndefined();
    expect(firstJob(jobLines('timeout: a while', 'rules: [{ if: $A, variables: { B: c } }]')).unknown).toEqual([
      'env',
      'history',
      'totalTimeoutMinutes',
    ]);
    expect(firstJob(jobLines('cache: yes')).unknown).toEqual(['caches']);
    expect(firstJob(['workflow: { rules: [{ variables: { NX_BRANCH: x } }] }', ...jobLines()]).unknown).toEqual([
      'env',
      'history',
    ]);
  });

  it('of what it extends takes the stronger, and asks no further where it is sure', () => {
    const lines = ['.a: { image: a }', 'main: { extends: [.gone, .a], script: [x] }'];
    expect(firstJob(lines)).toMatchObject({ image: 'a' });
    expect(firstJob(lines).unknown).not.toContain('image');
    expect(firstJob(['.a: { image: a }', 'main: { extends: [.a, .gone], script: [x] }']).unknown).toContain('image');
  });
});

describe('readDuration', () => {
  it.each([
    ['1h 30m', 90],
    ['90 minutes', 90],
    ['3600', 60],
    ['1 hour and 15 mins', 75],
    ['1.5 hours', 90],
    ['2 days', 2880],
  ] as const)('reads `%s`', (text, minutes) => {
    expect(readDuration(text)).toBe(minutes);
  });

  it.each(['', 'one hour', '1:30:00', '5 dayz', 'never', '3 4'])('leaves `%s` alone', (text) => {
    expect(readDuration(text)).toBeUndefined();
  });
});

describe('a plan', () => {
  const coordinator = 'main: { stage: dte, script: [npx nx-cloud start-ci-run --distribute-on="manual"] }';
  const agent = 'script: [npx nx-cloud start-agent]';

  it('has jobs in phases, with roles, groups and labels', () => {
    const { plan } = liftLines([
      'stages: [lint, dte, deploy]',
      'lint: { stage: lint, script: [x] }',
      coordinator,
      `agent: { stage: dte, parallel: 3, ${agent}, variables: { NX_CI_EXECUTION_ENV: e, NX_AGENT_LAUNCH_TEMPLATE: big } }`,
      'beside: { stage: dte, script: [x] }',
      'deploy: { stage: deploy, script: [x] }',
      'early: { stage: deploy, needs: [], script: [x] }',
    ]);
    expect(
      plan.jobs.map(({ name, role, phase, count, group, label }) => ({ name, role, phase, count, group, label })),
    ).toEqual([
      { name: 'lint', role: 'other', phase: 'before', count: 1, group: undefined, label: undefined },
      { name: 'main', role: 'coordinator', phase: 'during', count: 1, group: undefined, label: undefined },
      { name: 'agent', role: 'agent', phase: 'during', count: 3, group: 'e', label: 'big' },
      { name: 'beside', role: 'other', phase: 'during', count: 1, group: undefined, label: undefined },
      { name: 'deploy', role: 'other', phase: 'after', count: 1, group: undefined, label: undefined },
      { name: 'early', role: 'other', phase: 'during', count: 1, group: undefined, label: undefined },
    ]);
  });

  it('has one pool of agents that are written out', () => {
    const agents = (names: readonly string[], template = '.dte-agent') => {
      const own = names.map(
        (name) => `${name}: { extends: ${template}, variables: { NX_AGENT_NAME: ${name.replace(/-?(\d+)$/, '-$1')} } }`,
      );
      return liftLines([coordinator, `${template}: { stage: dte, ${agent} }`, ...own]).plan.jobs.slice(1);
    };
    expect(agents(['agent1', 'agent2', 'agent3'])).toMatchObject([
      { name: 'agent', count: 3, env: new Map([['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'agent' }]]) },
    ]);
    expect(agents(['agent-11', 'agent-12'])).toMatchObject([{ name: 'agent', count: 2 }]);
    expect(agents(['agent1'], '.agent')).toMatchObject([{ name: 'agent', count: 1 }]);
    expect(agents(['agent2', 'agent4'])).toMatchObject([{ name: 'agent', count: 2 }]);
  });

  it('leaves agents apart that differ', () => {
    const { plan } = liftLines([
      coordinator,
      `.agent: { stage: dte, ${agent} }`,
      'agent1: { extends: .agent }',
      'agent2: { extends: .agent, image: node:22 }',
    ]);
    expect(plan.jobs).toHaveLength(3);
  });

  it('knows the folder of the workspace', () => {
    expect(liftLines(['main: { script: [cd web, npx nx-cloud start-ci-run] }']).plan.workspace).toEqual({
      directory: 'web',
    });
    expect(liftLines(['main: { script: [cd web, make] }']).plan.workspace).toEqual({ directory: '' });
  });
});
