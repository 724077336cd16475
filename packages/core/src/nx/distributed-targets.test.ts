import { describe, expect, it } from 'vitest';
import { configuredTargetsOf, isNxTaskCommand, targetsOf } from './distributed-targets.js';
import { parseCommand } from './parse-command.js';

describe('targetsOf', () => {
  it.each([
    ['npx nx affected -t lint,test', ['lint', 'test']],
    ['npx nx run-many -t build', ['build']],
    ['npx nx-cloud record -- nx affected -t lint --configuration=ci', ['lint']],
    ['npx nx affected -t deploy --no-agents', []],
    ['npx nx affected -t deploy --agents', ['deploy']],
    ['npx nx format:check', []],
    ['npx nx build app', []],
  ])('of %s are %j', (text, targets) => {
    expect(targetsOf(parseCommand(text))).toEqual(targets);
  });
});

describe('configuredTargetsOf', () => {
  it.each([
    ['npx nx affected -t build --configuration=en', ['build:en']],
    ['npx nx-cloud record -- nx run-many -t build,test -c en', ['build:en', 'test:en']],
    ['npx nx affected -t build', ['build']],
    ['npx nx affected -t build -c en --no-agents', []],
    ['npm ci', []],
  ])('of %s are %j', (text, targets) => {
    expect(configuredTargetsOf(parseCommand(text))).toEqual(targets);
  });
});

describe('isNxTaskCommand', () => {
  it.each([
    ['npx nx affected -t lint', true],
    ['npx nx affected -t lint --no-agents', true],
    ['npx nx-cloud record -- nx run-many -t lint', true],
    ['npx nx-cloud record -- nx format:check', false],
    ['npx nx-cloud start-agent', false],
    ['npm ci', false],
  ])('says of %s: %j', (text, expected) => {
    expect(isNxTaskCommand(parseCommand(text))).toBe(expected);
  });
});
