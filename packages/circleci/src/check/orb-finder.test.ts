import { expect, it } from 'vitest';
import { check } from './check.js';
import { documentWith } from './document-fixture.js';
import { orbFinder } from './orb-finder.js';

it('finds the orbs that the file imports, and no others', () => {
  const hasOrb = orbFinder(documentWith({ orbs: { node: 'circleci/node@7.1.0' } }));
  expect(hasOrb('node')).toBe(true);
  expect(hasOrb('mine')).toBe(false);
});

it('takes any alias for an orb where the one under development is put into the file', () => {
  const orbs = { tools: 'circleci/orb-tools@12.3.1' };
  const main = { executor: 'mine/default', steps: ['mine/install'] };
  const document = documentWith({ orbs, jobs: { main }, workflows: { build: { jobs: ['main', 'mine/test'] } } });
  expect(check(document)).toEqual([]);
});
