import { expect, it } from 'vitest';
import { subjectWithEntries } from '../document-fixture.js';
import { checkContexts } from './contexts.js';

function contexts(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `context-${index}`);
}

it('a hundred contexts pass, however often they are used', () => {
  const document = subjectWithEntries({ main: { context: contexts(100) } }, { agent: { context: 'context-0' } });
  expect(checkContexts(document)).toEqual([]);
});

it('more than a hundred are an error', () => {
  expect(checkContexts(subjectWithEntries({ main: { context: contexts(101) } }))).toEqual([
    {
      code: 'circleci/too-many-contexts',
      severity: 'error',
      message: 'the file uses 101 contexts, and CircleCI allows 100',
      hint: 'keep secrets that are used together in one context',
      path: ['workflows'],
    },
  ]);
});
