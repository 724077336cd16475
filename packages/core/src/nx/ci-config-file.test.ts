import { describe, expect, it } from 'vitest';
import { ciConfigPath, ciConfigValue } from './ci-config-file.js';

describe('ciConfigValue', () => {
  it('puts every field where the flag of that name belongs', () => {
    const value = ciConfigValue({
      distributeOn: 'manual',
      assignmentRules: '.nx/workflows/assignment-rules.yaml',
      stopAgentsAfter: ['lint', 'e2e-ci'],
      stopAgentsOnFailure: true,
      requireExplicitCompletion: true,
      useDteByDefault: false,
      withEnvVars: ['FOO'],
      fixTasks: ['*lint*'],
      autoApplyFixes: [],
      overrides: { main: { stopAgentsOnFailure: false, requireExplicitCompletion: false } },
    });
    expect(value).toEqual({
      lifecycle: { 'fail-after': 1, heartbeat: false, 'stop-after': ['lint', 'e2e-ci'] },
      ai: { 'fix-tasks-patterns': ['*lint*'], 'auto-apply-patterns': [] },
      dte: {
        'enabled-by-default': false,
        'distribute-on': 'manual',
        'assignment-rules': '.nx/workflows/assignment-rules.yaml',
      },
      'nx-agents': { 'with-env-vars': ['FOO'] },
      overrides: { main: { lifecycle: { 'fail-after': 0, heartbeat: true } } },
    });
    expect(Object.keys(value)).toEqual(['lifecycle', 'ai', 'dte', 'nx-agents', 'overrides']);
  });

  it('leaves out sections that say nothing', () => {
    expect(ciConfigValue({ overrides: {} })).toEqual({});
    expect(ciConfigValue({ distributeOn: 'manual' })).toEqual({ dte: { 'distribute-on': 'manual' } });
  });

  it('is for the path that Nx Cloud reads', () => {
    expect(ciConfigPath).toBe('.nx/ci-config.yaml');
  });
});
