import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stepReference } from '../../document/shared-step.js';
import { subjectOf } from '../subject.js';
import { checkAgentsNotParallel } from './agents-not-parallel.js';

function findings(items: string) {
  return checkAgentsNotParallel(subjectOf(parse(`pipelines: { default: ${items} }`)));
}

const main = '{ step: { name: main, script: [npm ci && npx nx-cloud start-ci-run --distribute-on=manual] } }';
const agent = '{ step: { name: agent, script: [npm ci, npx nx-cloud start-agent] } }';
const other = '{ step: { name: other, script: [./ci.sh] } }';

describe('agents', () => {
  it('in later entries than their coordinator are reported', () => {
    expect(findings(`[${main}, { parallel: [${agent}, ${agent}] }]`)).toEqual([
      {
        code: 'bitbucket/agents-not-parallel',
        severity: 'error',
        message: 'the agents of step `agent` do not run beside `main` in `default`',
        hint: 'put the step that starts the run and its agents into one `parallel` group',
        path: ['pipelines', 'default', 1, 'parallel', 0, 'step'],
        related: [
          { message: 'the run starts here', path: ['pipelines', 'default', 0, 'step'] },
          { message: 'the same here', path: ['pipelines', 'default', 1, 'parallel', 1, 'step'] },
        ],
      },
    ]);
  });

  it.each([
    ['before the coordinator', `[${agent}, ${main}]`],
    ['in a stage with it', `[{ stage: { steps: [${main}, ${agent}] } }]`],
    ['in another group', `[{ parallel: { steps: [${main}] } }, { parallel: { steps: [${agent}] } }]`],
    ['in part', `[{ parallel: [${main}, ${agent}] }, ${agent}]`],
  ])('%s are reported', (_, items) => {
    expect(findings(items)).toHaveLength(1);
  });

  it.each([
    ['beside the coordinator', `[{ parallel: [${main}, ${agent}, ${agent}] }]`],
    ['beside it in a group with settings', `[{ parallel: { fail-fast: true, steps: [${agent}, ${main}] } }]`],
    ['of two runs', `[{ parallel: [${main}, ${agent}] }, { parallel: [${main}, ${agent}] }]`],
    ['without a coordinator', `[${agent}]`],
    ['beside a step that may start a run', `[${main}, { parallel: [${agent}, ${other}] }]`],
  ])('%s are fine', (_, items) => {
    expect(findings(items)).toEqual([]);
  });

  it('are found through references, and in whatever shape', () => {
    const shared = { name: 'agent', script: ['npx nx-cloud start-agent', 3, null] };
    const start = { name: 'main', script: ['npx nx start-nx-agents'] };
    const document = {
      definitions: { steps: [{ anchor: 'agent', step: shared }] },
      pipelines: { default: [{ step: start }, { step: stepReference('agent') }] },
    };
    expect(checkAgentsNotParallel(subjectOf(parse(JSON.stringify(document))))).toHaveLength(1);
  });
});
