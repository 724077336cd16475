import { describe, expect, it } from 'vitest';
import { definePipeline } from '../model/define-pipeline.js';
import type { NxInput } from '../model/nx.js';
import { affected } from '../nx/affected.js';
import { anyProvider } from '../provider/any-provider.js';
import { planPipeline } from './plan-pipeline.js';

describe('the config file', () => {
  it('says what the flags would say', () => {
    const nx: NxInput = {
      stopOnFailure: false,
      completion: 'explicit',
      distributeByDefault: false,
      fixTasks: ['*lint*'],
      autoApplyFixes: ['*format*'],
      assignmentRules: [{ targets: ['*'], runOn: [{ agent: 'large' }] }],
    };
    const pipeline = definePipeline({
      name: 'ci',
      commands: [affected({ targets: ['build'], agents: true })],
      agents: { count: 1, label: 'large' },
      nx: { ...nx, dialect: 'ci-config' },
    });
    expect(planPipeline(pipeline, anyProvider).value.workspace.ciConfig).toEqual({
      distributeOn: 'manual',
      assignmentRules: '.nx/workflows/assignment-rules.yaml',
      stopAgentsOnFailure: false,
      requireExplicitCompletion: true,
      useDteByDefault: false,
      fixTasks: ['*lint*'],
      autoApplyFixes: ['*format*'],
      stopAgentsAfter: ['build'],
    });
    const byFlags = definePipeline({ ...pipeline, nx });
    const [main] = planPipeline(byFlags, anyProvider).value.jobs;
    const start = main?.steps.find((step) => step.kind === 'run' && step.command.kind === 'start-ci-run');
    expect(start).toMatchObject({ command: planPipeline(pipeline, anyProvider).value.workspace.ciConfig });
  });
});
