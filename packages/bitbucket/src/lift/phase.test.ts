import { describe, expect, it } from 'vitest';
import { planOf } from './lift-fixture.js';

const main = '{ step: { name: main, script: [npx nx-cloud start-ci-run] } }';
const agent = '{ step: { name: agent, script: [npx nx-cloud start-agent] } }';

function phasesOf(pipelines: string) {
  return planOf(`pipelines: ${pipelines}`).jobs.map(({ name, phase }) => `${phase} ${name}`);
}

describe('the phase of a job', () => {
  it('is told by its place before, in or behind the group with the coordinator', () => {
    const items = `[{ step: { name: a, script: [a] } }, { parallel: [${agent}, { step: { name: b, script: [b] } }, ${main}] }, { step: { name: c, script: [c] } }, { final: { name: d, script: [d] } }]`;
    expect(phasesOf(`{ default: ${items} }`)).toEqual([
      'before a',
      'during agent',
      'during b',
      'during main',
      'after c',
      'after d',
    ]);
  });

  it('counts from the pipeline with a coordinator where there is one', () => {
    const lint = '{ step: { name: lint, script: [lint] } }';
    expect(phasesOf(`{ default: [${lint}], branches: { main: [${main}, ${lint}] } }`)).toEqual([
      'during main',
      'after lint',
    ]);
  });

  it('is beside between the coordinators of a pipeline', () => {
    const second = '{ step: { name: second, script: [npx nx-cloud start-ci-run] } }';
    const between = '{ step: { name: between, script: [x] } }';
    expect(phasesOf(`{ default: [${main}, ${between}, ${second}] }`)).toEqual([
      'during main',
      'during between',
      'during second',
    ]);
  });

  it('is beside where there is no coordinator', () => {
    expect(phasesOf('{ default: [{ step: { name: a, script: [a] } }, { step: { name: b, script: [b] } }] }')).toEqual([
      'during a',
      'during b',
    ]);
  });
});
