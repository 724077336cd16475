import { gitlabReference } from '@dtekit/core/provider';
import { expect, it } from 'vitest';
import { ownRules } from './rule.js';

it('the own rules of a list are those that are not taken over from another job', () => {
  const always = { when: 'always' } as const;
  expect(ownRules([gitlabReference(['.base', 'rules']), always])).toEqual([{ rule: always, path: [1] }]);
  expect(ownRules(undefined)).toEqual([]);
});
