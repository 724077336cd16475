import { describe, expect, it } from 'vitest';
import { jobsIn, liftText } from './lifted-fixture.js';

const coordinator = 'npx nx-cloud start-ci-run --distribute-on="manual"';

function distributed(workflows: string, jobs = ''): string {
  return `
version: 2.1
jobs:
  main:
    docker: [{ image: 'node:22' }]
    steps: [checkout, { run: '${coordinator}' }]
  agent:
    docker: [{ image: 'node:22' }]
    parameters: { ordinal: { type: integer, default: 0 } }
    environment: { NX_AGENT_NAME: agent-<< parameters.ordinal >> }
    steps: [checkout, { run: npx nx-cloud start-agent }]
  other: { docker: [{ image: 'node:22' }], steps: [checkout] }
${jobs}
workflows:
${workflows}
`;
}

describe('the jobs of a plan', () => {
  it('are those that workflows list, in the order of their definitions', () => {
    expect(jobsIn(distributed('  ci: { jobs: [agent, main] }')).map(({ name, role }) => [name, role])).toEqual([
      ['main', 'coordinator'],
      ['agent', 'agent'],
    ]);
  });

  it('are the one named `build` where there are no workflows', () => {
    const { plan } = liftText(
      'version: 2\njobs: { build: { machine: true, steps: [checkout] }, other: { machine: true } }',
    );
    expect(plan.name).toBe('build');
    expect(plan.jobs.map(({ name, phase }) => [name, phase])).toEqual([['build', 'during']]);
  });

  it('are unknown where an orb defines them, and nothing where somebody only approves', () => {
    const text = distributed('  ci: { jobs: [main, node/test, { hold: { type: approval } }] }');
    const [, test, ...others] = jobsIn(text);
    expect(others).toEqual([]);
    expect(test).toMatchObject({
      name: 'node/test',
      role: 'other',
      steps: [{ kind: 'unknown', name: 'node/test' }],
      unknown: ['image', 'machine', 'env', 'history'],
    });
  });

  it('run before, during and after the coordinator, whoever lies between', () => {
    const entries = [
      '{ main: { requires: [lint] } }',
      '{ lint: { requires: [first] } }',
      'first',
      'agent',
      '{ hold: { type: approval, requires: [main] } }',
      '{ last: { requires: [hold] } }',
    ];
    const job = '{ machine: true, steps: [checkout] }';
    const text = distributed(`  ci: { jobs: [${entries}] }`, `  lint: ${job}\n  first: ${job}\n  last: ${job}`);
    expect(jobsIn(text).map(({ name, phase }) => [name, phase])).toEqual([
      ['main', 'during'],
      ['agent', 'during'],
      ['lint', 'before'],
      ['first', 'before'],
      ['last', 'after'],
    ]);
  });

  it('are one where several workflows run the same, and several where they run it differently', () => {
    const schedule = "triggers: [{ schedule: { cron: '0 3 * * *', filters: { branches: { only: main } } } }]";
    const text = distributed(`
  ci: { jobs: [main, { agent: { matrix: { parameters: { ordinal: [1, 2] } } } }] }
  ci-nightly: { ${schedule}, jobs: [main, { agent: { matrix: { parameters: { ordinal: [1, 2, 3] } } } }] }`);
    const triggers = { pullRequests: true, branches: ['main'], manual: false };
    const nightly = { name: 'nightly', cron: '0 3 * * *', branch: 'main' };
    expect(jobsIn(text)).toMatchObject([
      { name: 'main', triggers: { ...triggers, schedules: [nightly] } },
      { name: 'agent', count: 2, triggers: { ...triggers, schedules: [] } },
      { name: 'agent', count: 3, triggers: { pullRequests: false, branches: [], schedules: [nightly] } },
    ]);
  });
});

describe('agents', () => {
  it('are counted by their matrix, without what it leaves out, and by their nodes', () => {
    const matrix = '{ parameters: { ordinal: [1, 2], os: [a, b] }, exclude: [{ ordinal: 1, os: a }] }';
    const text = distributed(`  ci: { jobs: [main, { agent: { matrix: ${matrix} } }] }`)
      .replace('default: 0 } }', 'default: 0 }, os: { type: string } }')
      .replace('    environment:', '    parallelism: 4\n    environment:');
    expect(jobsIn(text)[1]).toMatchObject({
      count: 12,
      env: new Map([['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'agent' }]]),
    });
  });

  it('are of an unknown number where whoever starts the pipeline decides', () => {
    const text = distributed(
      '  ci: { jobs: [main, agent] }',
      'parameters: { agents: { type: integer, default: 5 } }',
    ).replace('    environment:', '    parallelism: << pipeline.parameters.agents >>\n    environment:');
    expect(jobsIn(text)[1]).toMatchObject({ count: 5, unknown: ['count'] });
  });

  it('that are listed one by one become one pool when they only differ by number', () => {
    const entries = [1, 2, 3].map((ordinal) => `{ agent: { name: agent-${ordinal}, ordinal: ${ordinal} } }`);
    expect(jobsIn(distributed(`  ci: { jobs: [main, ${entries}] }`))).toMatchObject([
      { name: 'main' },
      { name: 'agent', count: 3, env: new Map([['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'agent' }]]) },
    ]);
  });

  it('are looked at one by one where their matrix says which run they are part of', () => {
    const jobs = jobsIn(`
version: 2.1
jobs:
  agent:
    docker: [{ image: 'node:22' }]
    parameters: { group: { type: string } }
    environment: { NX_CI_EXECUTION_ENV: << parameters.group >> }
    steps: [checkout, { run: npx nx-cloud start-agent }]
workflows:
  ci: { jobs: [{ agent: { matrix: { parameters: { group: [web, mobile] } } } }] }`);
    expect(jobs.map(({ count, env }) => [count, env.get('NX_CI_EXECUTION_ENV')])).toEqual([
      [1, { kind: 'text', text: 'web' }],
      [1, { kind: 'text', text: 'mobile' }],
    ]);
  });

  it('are looked at one by one where the copies of their matrix differ', () => {
    const text = distributed('  ci: { jobs: [main, { agent: { matrix: { parameters: { tag: [a, b] } } } }] }')
      .replace('ordinal: { type: integer, default: 0 }', 'tag: { type: string }')
      .replaceAll("'node:22'", "'node:<< parameters.tag >>'");
    expect(jobsIn(text).map(({ name, image, count }) => [name, image, count])).toEqual([
      ['main', undefined, 1],
      ['agent-a', 'node:a', 1],
      ['agent-b', 'node:b', 1],
    ]);
  });
});

describe('workflows of their own', () => {
  it('are told apart where coordinator and agents are in different ones that start alike', () => {
    expect(jobsIn(distributed('  one: { jobs: [main] }\n  two: { jobs: [agent] }')).map(({ runs }) => runs)).toEqual([
      ['one'],
      ['two'],
    ]);
  });

  it('are not where occasions tell them apart, or all are in all of them', () => {
    const byHand = 'when: { equal: [api, << pipeline.trigger_source >>] }';
    const apart = distributed(`  one: { jobs: [main] }\n  two: { ${byHand}, jobs: [agent] }`);
    const together = distributed('  one: { jobs: [main, agent] }\n  two: { jobs: [main, agent] }');
    for (const text of [apart, together]) expect(jobsIn(text).map(({ runs }) => runs)).toEqual([undefined, undefined]);
  });

  it('that never start have no jobs', () => {
    expect(jobsIn(distributed('  ci: { when: false, jobs: [main, agent] }'))).toEqual([]);
  });

  it('that are rerun from failed jobs retry coordinator and agents', () => {
    const { plan, facts } = liftText(distributed('  ci: { max_auto_reruns: 2, jobs: [main, agent, other] }'));
    expect(plan.jobs.map(({ retries }) => retries)).toEqual([2, 2, 0]);
    expect(facts).toContainEqual({ path: ['jobs', 0, 'retries'], native: ['workflows', 'ci', 'max_auto_reruns'] });
  });
});

describe('a part that cannot be read', () => {
  it('leaves its job unknown, and one that others may use leaves all of them so', () => {
    const own = distributed('  ci: { jobs: [main, agent] }').replace(
      '[checkout, { run: npx',
      '[[], checkout, { run: npx',
    );
    expect(jobsIn(own).map(({ steps }) => steps.map(({ kind }) => kind))).toEqual([['run'], ['unknown', 'run']]);
    const shared = distributed('  ci: { jobs: [main, agent] }', 'commands: { setup: { steps: no } }');
    expect(jobsIn(shared).map(({ steps }) => steps.map(({ kind }) => kind))).toEqual([
      ['unknown', 'run'],
      ['unknown', 'run'],
    ]);
  });
});
