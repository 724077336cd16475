import { describe, expect, it } from 'vitest';
import { affected } from './affected.js';
import { completeCiRun } from './complete-ci-run.js';
import { defaultCliOf } from './default-invocation.js';
import { fixCi } from './fix-ci.js';
import { formatCheck } from './format-check.js';
import { record } from './record.js';
import { runMany } from './run-many.js';
import { startAgent } from './start-agent.js';
import { startCiRun } from './start-ci-run.js';
import { startNxAgents } from './start-nx-agents.js';
import { uploadAgentMetrics } from './upload-agent-metrics.js';

describe('defaultCliOf', () => {
  it.each([affected({ targets: ['lint'] }), runMany({ targets: ['lint'] }), formatCheck()])(
    'is nx for $kind, which Nx Cloud knows nothing of',
    (command) => {
      expect(defaultCliOf(command)).toBe('nx');
    },
  );

  it.each([
    startCiRun(),
    startNxAgents(),
    record('echo'),
    startAgent(),
    completeCiRun(),
    fixCi(),
    uploadAgentMetrics(),
  ])('is nx-cloud for $kind', (command) => {
    expect(defaultCliOf(command)).toBe('nx-cloud');
  });
});
