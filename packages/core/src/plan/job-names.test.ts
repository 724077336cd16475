import { describe, expect, it } from 'vitest';
import { coordinatorName, poolName } from './job-names.js';

describe('coordinatorName', () => {
  it('is `main`, behind the group where there is one', () => {
    expect(coordinatorName(undefined, {})).toBe('main');
    expect(coordinatorName(undefined, undefined)).toBe('main');
    expect(coordinatorName('linux', {})).toBe('linux-main');
  });

  it('is the name that was given, without the group', () => {
    expect(coordinatorName('linux', { name: 'nx-dte' })).toBe('nx-dte');
  });
});

describe('poolName', () => {
  it('is `agent` between the group and the label', () => {
    expect(poolName(undefined, {})).toBe('agent');
    expect(poolName('linux', {})).toBe('linux-agent');
    expect(poolName(undefined, { label: 'large' })).toBe('agent-large');
    expect(poolName('linux', { label: 'large' })).toBe('linux-agent-large');
  });

  it('is the name that was given, without group and label', () => {
    expect(poolName('linux', { name: 'nx-dte-agent', label: 'large' })).toBe('nx-dte-agent');
  });
});
