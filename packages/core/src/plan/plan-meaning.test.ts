import { expect, it } from 'vitest';
import { planJob, planOf, runStep } from '../testing/plan-builders.js';
import { jobMeaning, planMeaning } from './plan-meaning.js';

it('is the same wherever a plan comes from', () => {
  const here = planOf(planJob({ steps: [runStep('npm ci', ['setup', 0])], origin: { path: ['coordinator'] } }));
  const there = planOf(planJob({ steps: [runStep('npm ci', ['jobs', 0])], origin: { path: ['jobs', 0] } }));
  expect(planMeaning(here)).toEqual(planMeaning(there));
});

it('does not depend on newlines at the end of a command', () => {
  const ending = (text: string) => planMeaning(planOf(planJob({ steps: [runStep(text)] })));
  expect(ending('npm ci\nnpm test\n\n')).toEqual(ending('npm ci\nnpm test'));
  expect(ending('npm ci\nnpm test \\\n')).not.toEqual(ending('npm ci\nnpm test \\'));
});

it('is another for every difference, the order of variables among them', () => {
  const meaning = JSON.stringify(planMeaning(planOf(planJob())));
  const one = { kind: 'text', text: '1' } as const;
  const orders = [
    new Map([['A', one]]),
    new Map([
      ['A', one],
      ['B', one],
    ]),
    new Map([
      ['B', one],
      ['A', one],
    ]),
  ];
  const others = [
    ...orders.map((env) => planJob({ env })),
    planJob({ steps: [] }),
    planJob({ always: [runStep('echo')] }),
    planJob({ steps: [{ kind: 'set-base', mainBranch: 'main', origin: { path: [] } }] }),
    planJob({ triggers: { pullRequests: false, branches: [], manual: false, schedules: [] } }),
  ].map((job) => JSON.stringify(planMeaning(planOf(job))));
  expect(new Set([meaning, ...others]).size).toBe(others.length + 1);
});

it('is plain data, in which what is not set does not occur', () => {
  const meaning = jobMeaning({ ...planJob({ env: new Map([['A', { kind: 'text', text: 'a' }]]) }) });
  expect(JSON.parse(JSON.stringify(meaning))).toEqual(meaning);
  expect(meaning).not.toHaveProperty('origin');
});
