import { expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkOldOrb } from './old-orb.js';

it.each(['nrwl/nx@1.7.0', 'nrwl/nx@1.10.0', 'nrwl/nx@2.0.0', 'nrwl/nx@1', 'nrwl/nx@volatile', 'circleci/node@1.0.0'])(
  'the orb %s passes',
  (orb) => {
    expect(checkOldOrb(subjectWith({ orbs: { nx: orb } }))).toEqual([]);
  },
);

it.each(['1.5.1', '1.6.2', '0.9.0', '1.5'])('version %s of the orb nrwl/nx is a warning', (version) => {
  expect(checkOldOrb(subjectWith({ orbs: new Map([['nx', `nrwl/nx@${version}`]]) }))).toEqual([
    {
      code: 'circleci/old-orb',
      severity: 'warning',
      message: `the orb nrwl/nx \`${version}\` writes to \`index.js\` of the repository`,
      hint: 'use 1.7.0 or newer',
      path: ['orbs', 'nx'],
    },
  ]);
});
