import { describe, expect, it } from 'vitest';
import { jobsIn, jobWithLines, liftText } from './lifted-fixture.js';

describe('the machine of a job', () => {
  it.each([
    ['docker: [{ image: node:22 }]\nresource_class: large', { image: 'node:22', machine: { size: 'large' } }],
    ['docker: [{ image: node:22 }]\nresource_class: medium.gen2', { machine: { size: 'medium.gen2' } }],
    ['resource_class: acme/linux', { machine: { runner: ['acme/linux'] } }],
    [
      'docker: [{ image: a }, { image: postgres, name: db, environment: { A: 1 } }, { image: redis }]',
      {
        services: [
          { name: 'db', image: 'postgres', env: new Map([['A', '1']]) },
          { name: 'localhost', image: 'redis', env: new Map() },
        ],
      },
    ],
  ])('%j is %j', (lines, expected) => {
    const job = jobWithLines(`steps: [checkout]\n${lines}`);
    expect(job).toMatchObject(expected);
    expect(job.unknown).toBeUndefined();
  });

  it.each([
    ['docker: [{ image: << pipeline.parameters.image >> }]', ['image']],
    ['resource_class: << pipeline.parameters.size >>', ['machine']],
    ['machine: { image: ubuntu-2404:current }', ['machine']],
    ['macos: { xcode: 15.1.0 }', ['machine']],
    ['executor: node/default', ['image', 'machine', 'env']],
  ])('%j has unknown parts %j', (lines, unknown) => {
    const [job] = jobsIn(`
version: 2.1
orbs: { node: circleci/node@5 }
jobs: { build: { ${lines}, steps: [checkout] } }
`);
    expect(job?.unknown).toEqual(expect.arrayContaining(unknown));
    expect(job?.image).toBeUndefined();
  });

  const executors = `
executors:
  node:
    parameters: { tag: { type: string, default: '22' } }
    docker: [{ image: node:<< parameters.tag >> }]
    resource_class: large
    environment: { A: executor, B: executor }
`;

  it.each([
    ['executor: node', 'node:22'],
    ['executor: { name: node, tag: "20" }', 'node:20'],
    ['executor: { node: { tag: "18" } }', 'node:18'],
    ['executor: << parameters.where >>\nparameters: { where: { type: executor, default: node } }', 'node:22'],
    [
      'executor: << parameters.where >>\nparameters: { where: { type: executor, default: { name: node, tag: "16" } } }',
      'node:16',
    ],
  ])('%j comes from the executor', (lines, image) => {
    const text = `version: 2.1\n${executors}\njobs:\n  build:\n${lines.replaceAll(/^/gm, '    ')}
    steps: [checkout]
    environment: { B: job, C: << parameters.where >> }
    resource_class: small
`;
    const [job] = jobsIn(text);
    expect(job).toMatchObject({ image, machine: { size: 'small' } });
    expect([...(job?.env ?? [])].slice(0, 2)).toEqual([
      ['A', { kind: 'text', text: 'executor' }],
      ['B', { kind: 'text', text: 'job' }],
    ]);
  });

  it('is noted where it is written, with what led there', () => {
    const { facts } = liftText(
      `version: 2.1\n${executors}\njobs: { build: { executor: { name: node, tag: '20' }, steps: [checkout] } }`,
    );
    expect(facts).toContainEqual({
      path: ['jobs', 0, 'image'],
      native: ['executors', 'node', 'docker', 0, 'image'],
      through: [
        { what: 'executor `node`', native: ['jobs', 'build', 'executor'] },
        { what: 'parameter `tag`', native: ['jobs', 'build', 'executor', 'tag'] },
      ],
    });
  });
});

describe('the environment of a job', () => {
  it('holds text, expressions of a run, and what our own first step exports', () => {
    const lines = `
environment: { NUMBER: 3, LITERAL: "\\\\<< x", BRANCH: << pipeline.git.branch >>, SWITCH: 'on' }
steps:
  - checkout
  - run: |-
      echo 'export TOKEN="$OTHER_TOKEN"' >> "$BASH_ENV"
      echo 'export NX_AGENT_NAME=agent-"$CIRCLE_NODE_INDEX"' >> "$BASH_ENV"
`;
    const job = jobWithLines(lines);
    expect(job.steps).toEqual([]);
    expect([...job.env]).toEqual([
      ['NUMBER', { kind: 'text', text: '3' }],
      ['LITERAL', { kind: 'text', text: '<< x' }],
      ['BRANCH', { kind: 'expression', text: '<< pipeline.git.branch >>' }],
      ['SWITCH', { kind: 'text', text: 'on' }],
      ['TOKEN', { kind: 'secret', variable: 'OTHER_TOKEN' }],
      ['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'agent' }],
    ]);
  });

  it('is left to the shell where somebody exports in another way', () => {
    const job = jobWithLines(`steps: [{ run: 'echo "export A=$(date)" >> $BASH_ENV' }]`);
    expect([job.env.size, job.steps.length]).toEqual([0, 1]);
  });

  it('tells group and label of those that take part', () => {
    const text = `
version: 2.1
jobs:
  main:
    machine: true
    environment: { NX_CI_EXECUTION_ENV: linux, NX_AGENT_LAUNCH_TEMPLATE: big }
    steps: [{ run: npx nx-cloud start-ci-run }]
  agent:
    machine: true
    environment: { NX_CI_EXECUTION_ENV: linux, NX_AGENT_LAUNCH_TEMPLATE: big }
    steps: [{ run: npx nx-cloud start-agent }]
workflows: { ci: { jobs: [{ main: { context: [a, b] } }, { agent: { context: << pipeline.parameters.x >> } }] } }
`;
    const jobs = jobsIn(text);
    expect(jobs[0]).not.toHaveProperty('label');
    expect(jobs).toMatchObject([
      { group: 'linux', contexts: ['a', 'b'] },
      { group: 'linux', label: 'big', contexts: [], unknown: expect.arrayContaining(['contexts']) },
    ]);
  });
});
