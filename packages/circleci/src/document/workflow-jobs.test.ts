import { expect, it } from 'vitest';
import { documentWith } from '../check/document-fixture.js';
import { everyWorkflowJob } from './workflow-jobs.js';

it('finds the jobs of workflows with their settings, or none', () => {
  const empty = JSON.parse('{ "agent": null }');
  const workflows = new Map([['build', { jobs: ['main', { docs: { context: 'a' } }, empty] }]]);
  expect(everyWorkflowJob(documentWith({ workflows }))).toEqual([
    { workflow: 'build', job: 'main', settings: {}, path: ['workflows', 'build', 'jobs', 0] },
    { workflow: 'build', job: 'docs', settings: { context: 'a' }, path: ['workflows', 'build', 'jobs', 1, 'docs'] },
    { workflow: 'build', job: 'agent', settings: {}, path: ['workflows', 'build', 'jobs', 2, 'agent'] },
  ]);
});
