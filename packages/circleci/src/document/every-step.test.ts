import { expect, it } from 'vitest';
import { documentWith, jobWith } from '../check/document-fixture.js';
import { everyStep } from './every-step.js';

it('finds steps in jobs, commands, conditions and around the jobs of workflows', () => {
  const conditional = { unless: { condition: true, steps: ['checkout', { run: 'make' }] } };
  const document = documentWith({
    jobs: { main: jobWith({ steps: ['checkout', conditional] }) },
    commands: { setup: { steps: [{ run: { command: 'make' } }] } },
    workflows: { build: { jobs: [{ main: { 'pre-steps': ['checkout'], 'post-steps': [{ run: 'done' }] } }] } },
  });
  expect(everyStep(document).map(({ command, path }) => [command, path.join('.')])).toEqual([
    ['checkout', 'jobs.main.steps.0'],
    ['unless', 'jobs.main.steps.1'],
    ['checkout', 'jobs.main.steps.1.unless.steps.0'],
    ['run', 'jobs.main.steps.1.unless.steps.1'],
    ['run', 'commands.setup.steps.0'],
    ['checkout', 'workflows.build.jobs.0.main.pre-steps.0'],
    ['run', 'workflows.build.jobs.0.main.post-steps.0'],
  ]);
});
