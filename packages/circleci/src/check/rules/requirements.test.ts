import { describe, expect, it } from 'vitest';
import type { CircleCIWorkflowEntry } from '../../document/workflow.js';
import { subjectWithEntries } from '../document-fixture.js';
import { checkRequirements } from './requirements.js';

function check(required: string, ...others: readonly CircleCIWorkflowEntry[]) {
  return checkRequirements(subjectWithEntries(...others, { deploy: { requires: [required] } }));
}

describe('a required job', () => {
  it.each<[string, CircleCIWorkflowEntry]>([
    ['main', 'main'],
    ['first', { main: { name: 'first' } }],
    ['agent', { agent: { matrix: { parameters: { ordinal: [1, 2] } } } }],
    ['agent-1', { agent: { matrix: { parameters: { ordinal: [1, 2] } } } }],
    ['all', { agent: { matrix: { alias: 'all', parameters: { ordinal: [1, 2] } } } }],
    ['agent-no-2', { agent: { name: 'agent-no-<< matrix.ordinal >>', matrix: { parameters: { ordinal: [1, 2] } } } }],
    ['<< pipeline.parameters.job >>', 'main'],
  ])('`%s` is found in %o', (required, entry) => {
    expect(check(required, entry)).toEqual([]);
  });

  it('that is not in the workflow is an error', () => {
    expect(check('mian', 'main')).toEqual([
      {
        code: 'circleci/unknown-requirement',
        severity: 'error',
        message: 'the job `deploy` requires `mian`, which is not in its workflow',
        hint: 'did you mean `main`?',
        path: ['workflows', 'build', 'jobs', 1, 'deploy', 'requires', 0],
      },
    ]);
  });

  it('with a status is looked for as well', () => {
    const document = subjectWithEntries('main', { report: { requires: [{ lint: 'failed' }] } });
    expect(checkRequirements(document)).toMatchObject([
      { message: 'the job `report` requires `lint`, which is not in its workflow' },
    ]);
  });
});
