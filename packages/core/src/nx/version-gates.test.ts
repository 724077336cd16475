import { describe, expect, it } from 'vitest';
import { parseCommand } from './parse-command.js';
import { startAgent } from './start-agent.js';
import { uploadAgentMetrics } from './upload-agent-metrics.js';
import { isNxVersionAtLeast, minimumNxVersionOf } from './version-gates.js';

describe('minimumNxVersionOf', () => {
  it.each([
    ['npx nx start-ci-run', '21.3.0'],
    ['npx nx record -- echo', '21.3.0'],
    ['npx nx fix-ci', '21.3.0'],
    ['npx nx start-agent', '21.6.6'],
    ['npx nx stop-all-agents', '21.6.6'],
    ['npx nx complete-ci-run', '21.6.6'],
    ['npx nx start-nx-agents', '23.2.0'],
    ['npx nx-cloud upload-agent-metrics', '22.1.0'],
    ['npx nx record -- nx start-agent', '21.6.6'],
    ['npx nx record -- nx-cloud start-agent', '21.3.0'],
    ['npx nx-cloud record -- nx fix-ci', '21.3.0'],
  ])('of %s is %s', (text, minimum) => {
    expect(minimumNxVersionOf(parseCommand(text))).toBe(minimum);
  });

  it.each([
    'npx nx-cloud start-ci-run',
    'npx nx-cloud start-nx-agents',
    'npx nx-cloud record -- nx format:check',
    'npx nx affected -t lint',
    'npm ci',
    'npx nx build app',
  ])('of %s is none', (text) => {
    expect(minimumNxVersionOf(parseCommand(text))).toBeUndefined();
  });

  it('is none while it is open which binary runs the command', () => {
    expect(minimumNxVersionOf(startAgent())).toBeUndefined();
    expect(minimumNxVersionOf(uploadAgentMetrics())).toBe('22.1.0');
  });
});

describe('isNxVersionAtLeast', () => {
  it.each([
    ['21.6.6', '21.6.6', true],
    ['22', '21.6.6', true],
    ['21.10.0', '21.6.6', true],
    ['21.6.5', '21.6.6', false],
    ['23', '23.2.0', false],
    ['23.2.0-beta.1', '23.2.0', false],
    ['latest', '21.3.0', false],
  ])('says of %s and the minimum %s: %j', (version, minimum, expected) => {
    expect(isNxVersionAtLeast(version, minimum)).toBe(expected);
  });
});
