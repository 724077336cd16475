import { expect, it } from 'vitest';
import { parseCommand } from './parse-command.js';
import { joinsRun, startsRun } from './starts-run.js';

it.each([
  ['npx nx-cloud start-ci-run', true, true],
  ['npx nx-cloud start-nx-agents', true, true],
  ['npx nx-cloud start-agent', false, true],
  ['npx nx affected -t build', false, false],
])('%s starts a run: %s, and takes part in one: %s', (line, starts, joins) => {
  expect(startsRun(parseCommand(line))).toBe(starts);
  expect(joinsRun(parseCommand(line))).toBe(joins);
});
