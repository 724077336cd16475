import { describe, expect, it } from 'vitest';
import { planOf } from './lift-fixture.js';
import { noTriggers } from './triggers.js';

const steps = '[{ step: { name: a, script: [x] } }]';

function triggersOf(pipelines: string, rest = '') {
  return planOf(`pipelines: { ${pipelines} }\n${rest}`).jobs[0]?.triggers;
}

describe('what starts a pipeline', () => {
  it.each([
    [`default: ${steps}`, { branches: ['*'] }],
    [`branches: { 'release/**': ${steps} }`, { branches: ['release/*'] }],
    [`branches: { '{main,next}': ${steps} }`, { branches: ['main', 'next'] }],
    [`branches: { 'v?': ${steps} }`, { others: ['branches > v?'] }],
    [`pull-requests: { '**': ${steps} }`, { pullRequests: true }],
    [`pull-requests: { 'feature/*': ${steps} }`, { others: ['pull-requests > feature/*'] }],
    [`tags: { 'v*': ${steps} }`, { others: ['tags > v*'] }],
    [`custom: { release: ${steps} }`, { manual: true }],
  ])('%s', (pipelines, triggers) => {
    expect(triggersOf(pipelines)).toEqual({ ...noTriggers, ...triggers });
  });

  it('is a hand for one custom pipeline, and its own name for the others', () => {
    const plan = planOf(`pipelines: { custom: { ci: ${steps}, nightly: [{ step: { name: b, script: [x] } }] } }`);
    expect(plan.name).toBe('ci');
    expect(plan.jobs.map(({ triggers }) => triggers)).toEqual([
      { ...noTriggers, manual: true },
      { ...noTriggers, others: ['custom > nightly'] },
    ]);
  });

  it('is an event for a custom pipeline that one names', () => {
    const events = 'triggers: { repository-push: [{ condition: x == "y", pipelines: [ci] }] }';
    expect(triggersOf(`custom: { ci: ${steps} }`, events)).toEqual({ ...noTriggers, others: ['custom > ci'] });
  });

  it('is everything that starts one of the pipelines with the same step', () => {
    const pipelines = `default: &all ${steps}, branches: { main: *all }, pull-requests: { '**': *all }, tags: { v1: *all }`;
    expect(triggersOf(pipelines)).toEqual({
      ...noTriggers,
      pullRequests: true,
      branches: ['*', 'main'],
      others: ['tags > v1'],
    });
  });

  it('is nothing that is known for what is imported', () => {
    expect(planOf('pipelines: { default: { import: shared:main:build } }').jobs).toEqual([]);
  });
});

describe('a step that does not always run with its pipeline', () => {
  it.each([
    ['condition: { changesets: { includePaths: [a/**, b] } }', 'default with changes in a/**, b'],
    ['condition: { changesets: { excludePaths: [docs] } }', 'default with changes outside of docs'],
    ['condition: { state: x == "y" }', 'default if x == "y"'],
    ['trigger: manual', 'default when started by hand'],
  ])('%s', (setting, occasion) => {
    expect(triggersOf(`default: [{ step: { script: [x], ${setting} } }]`)).toEqual({
      ...noTriggers,
      others: [occasion],
    });
    const staged = `default: [{ stage: { ${setting}, steps: [{ step: { script: [x] } }] } }]`;
    expect(triggersOf(staged)).toEqual({ ...noTriggers, others: [occasion] });
  });

  it('runs always when its trigger is automatic', () => {
    expect(triggersOf('default: [{ step: { script: [x], trigger: automatic } }]')).toEqual({
      ...noTriggers,
      branches: ['*'],
    });
  });
});
