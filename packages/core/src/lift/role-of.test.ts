import { describe, expect, it } from 'vitest';
import { run, unknownStep } from '../testing/plan-fixture.js';
import { roleOf } from './role-of.js';

const role = (...lines: readonly string[]) => roleOf([unknownStep('a/b'), ...lines.map((line) => run(line, []))]);

describe('the part a job plays', () => {
  it('is told by what it runs, however that is written', () => {
    expect(role('npm ci', 'npx nx-cloud start-agent')).toBe('agent');
    expect(role('npm ci && timeout 2h npx nx-cloud@latest start-agent || true')).toBe('agent');
    expect(role('npx nx start-ci-run --distribute-on=manual', 'npx nx affected -t build')).toBe('coordinator');
    expect(role('if [ "$CI" ]; then\n  pnpm nx start-nx-agents\nfi')).toBe('coordinator');
  });

  it('is none for all others, and for a job that plays both', () => {
    expect(role('npx nx affected -t build', 'echo npx nx-cloud start-agent')).toBe('other');
    expect(role('if [ "$I" = 0 ]; then npx nx-cloud start-ci-run; else npx nx-cloud start-agent; fi')).toBe('other');
  });
});
