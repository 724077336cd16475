import { describe, expect, it } from 'vitest';
import { jobOf, liftText, planOf } from './lift-fixture.js';

describe('a job', () => {
  it('has what the file says for all steps, unless its step says it itself', () => {
    const common = 'image: node:22\noptions: { size: 2x, max-time: 30, runs-on: [self.hosted, linux] }';
    expect(jobOf('script: [x]', common)).toMatchObject({
      name: 'step 1',
      image: 'node:22',
      machine: { size: 'medium', runner: ['self.hosted', 'linux'] },
      totalTimeoutMinutes: 30,
    });
    const own = 'script: [x], name: a, image: { name: node:20 }, size: 64x, max-time: 5, runs-on: own';
    expect(jobOf(own, common)).toMatchObject({
      name: 'a',
      image: 'node:20',
      machine: { size: '64x', runner: ['own'] },
      totalTimeoutMinutes: 5,
    });
  });

  it('has nothing that nobody says', () => {
    const { steps: _, ...job } = jobOf('script: [x]');
    expect(job).toEqual({
      name: 'step 1',
      role: 'other',
      phase: 'during',
      count: 1,
      machine: {},
      env: new Map(),
      services: [],
      triggers: { pullRequests: false, branches: ['*'], manual: false, schedules: [] },
      workingDirectory: '',
      always: [],
      caches: [],
      retries: 0,
      interruptible: false,
      contexts: [],
      origin: { path: ['jobs', 0] },
    });
  });

  it.each([
    ['deployment: test', 'env'],
    ['runtime: { cloud: { arch: arm } }', 'machine'],
    ['caches: [nobody-knows]', 'caches'],
    ['clone: { lfs: true }', 'history'],
  ])('with `%s` keeps its %s to itself', (setting, fact) => {
    expect(jobOf(`script: [x], ${setting}`, 'clone: { depth: full }').unknown).toEqual([fact]);
  });

  it('with a depth of its own keeps nothing to itself', () => {
    expect(jobOf('script: [x], clone: { depth: 1 }', 'clone: { depth: full }').unknown).toBeUndefined();
  });

  it('of a stage with a deployment keeps its environment to itself', () => {
    const text = 'pipelines: { default: [{ stage: { deployment: test, steps: [{ step: { script: [x] } }] } }] }';
    expect(planOf(text).jobs[0]?.unknown).toEqual(['env']);
  });

  it('has the group and the label that its variables tell', () => {
    const script = 'export NX_CI_EXECUTION_ENV=linux NX_AGENT_LAUNCH_TEMPLATE=large';
    expect(jobOf(`script: [${script}, npx nx-cloud start-agent]`)).toMatchObject({ group: 'linux', label: 'large' });
    const other = jobOf(`script: [${script}, x]`);
    expect([other.group, other.label]).toEqual([undefined, undefined]);
  });

  it.each([
    ['full', '', 'default', 'full'],
    ['50', '', 'default', undefined],
    ['full', ', clone: { depth: 1 }', 'default', undefined],
    ['1', ', clone: { depth: full }', 'default', 'full'],
    ['full', ', clone: { enabled: false }', 'default', undefined],
    ['1', '', 'pull-requests', 'full'],
    ['1', ', clone: { enabled: false }', 'pull-requests', undefined],
  ])('with depth %s in the file%s has, in `%s`, the history %s', (depth, own, section, history) => {
    const items = `[{ step: { script: [x]${own} } }]`;
    const pipelines = section === 'default' ? `{ default: ${items} }` : `{ pull-requests: { a: ${items} } }`;
    expect(planOf(`clone: { depth: ${depth} }\npipelines: ${pipelines}`).jobs[0]?.history).toBe(history);
  });
});

describe('the places of a job', () => {
  it('are in its step, or where the file says it for all', () => {
    const text = `
image: node:22
clone: { depth: full }
options: { max-time: 30, size: 2x, runs-on: own }
pipelines:
  default:
    - step:
        script: [x]
        image: node:20
        caches: [docker, node, pip]
`;
    const places = liftText(text).facts.map(({ path, native }) => [path.slice(2).join('.'), native.join('.')]);
    expect(Object.fromEntries(places)).toEqual({
      '': 'pipelines.default.0.step',
      image: 'pipelines.default.0.step.image',
      history: 'clone',
      machine: 'options.runs-on',
      'machine.size': 'options.size',
      'timeouts.totalMinutes': 'options.max-time',
      caches: 'pipelines.default.0.step.caches',
      'cache.0': 'pipelines.default.0.step.caches.1',
      'cache.1': 'pipelines.default.0.step.caches.2',
      'steps.0': 'pipelines.default.0.step.script.0',
    });
  });
});
