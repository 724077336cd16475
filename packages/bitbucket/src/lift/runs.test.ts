import { describe, expect, it } from 'vitest';
import { planOf } from './lift-fixture.js';

const definitions = `
definitions:
  steps:
    - step: &main { name: main, script: [npx nx-cloud start-ci-run] }
    - step: &agent { name: agent, script: [npx nx-cloud start-agent] }
`;

function runsOf(pipelines: string) {
  return planOf(`${definitions}\npipelines: ${pipelines}`).jobs.map(({ name, count, runs }) => [name, count, runs]);
}

const two = '[{ parallel: [{ step: *main }, { step: *agent }, { step: *agent }] }]';
const one = '[{ parallel: [{ step: *main }, { step: *agent }] }]';

describe('runs', () => {
  it('have no names where all of them are alike', () => {
    expect(runsOf(`{ default: ${two}, branches: { main: ${two} } }`)).toEqual([
      ['main', 1, undefined],
      ['agent', 2, undefined],
    ]);
  });

  it('have no names where occasions tell them apart', () => {
    expect(runsOf(`{ branches: { main: ${two} }, pull-requests: { '**': ${one} }, tags: { '*': ${one} } }`)).toEqual([
      ['main', 1, undefined],
      ['agent', 2, undefined],
      ['agent', 1, undefined],
    ]);
  });

  it.each([
    ['default', 'branches > main', `{ default: ${two}, branches: { main: ${one} } }`],
    ['branches > rel*', 'branches > release', `{ branches: { 'rel*': ${two}, release: ${one} } }`],
    ['branches > a*', 'branches > *b', `{ branches: { 'a*': ${two}, '*b': ${one} } }`],
  ])('%s and %s are told apart by name', (first, second, pipelines) => {
    expect(runsOf(pipelines)).toEqual([
      ['main', 1, [first, second]],
      ['agent', 2, [first]],
      ['agent', 1, [second]],
    ]);
  });

  it('are not named by jobs that take no part', () => {
    const lint = '[{ step: { name: lint, script: [lint] } }]';
    expect(runsOf(`{ default: ${two}, branches: { main: ${one}, next: ${lint} } }`).at(-1)).toEqual([
      'lint',
      1,
      undefined,
    ]);
  });
});
