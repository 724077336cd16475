import { noTriggers } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { stepReference } from '../document/shared-step.js';
import { fanOut, type StepToPlace } from './agents.js';
import type { PipelineSection } from './triggers.js';

const onMain: PipelineSection = {
  kind: 'branches',
  name: 'main',
  includes: (triggers) => triggers.branches.length > 0,
};
const onPullRequest: PipelineSection = {
  kind: 'pull-requests',
  name: '**',
  includes: (triggers) => triggers.pullRequests,
};

function stepToPlace(settings: Partial<StepToPlace> & { readonly name: string }): StepToPlace {
  const step = { name: settings.name, script: ['true'] };
  return { step, phase: 'during', count: 1, isAgent: false, ...settings };
}

const main = stepToPlace({ name: 'main', model: ['coordinator'] });
const agent = stepToPlace({ name: 'Agent', count: 2, isAgent: true, model: ['agents'] });

describe('fanOut', () => {
  it('refers to a step that occurs more than once, and writes the others in place', () => {
    expect(fanOut([main, agent], [onMain], 'anchors')).toEqual({
      sharedSteps: [{ anchor: 'agent', step: agent.step }],
      sections: [
        {
          section: onMain,
          items: [
            { parallel: [{ step: main.step }, { step: stepReference('agent') }, { step: stepReference('agent') }] },
          ],
        },
      ],
      origins: [
        { native: ['definitions', 'steps', 0, 'step'], model: ['agents'] },
        { native: ['pipelines', 'branches', 'main', 0, 'parallel', 0, 'step'], model: ['coordinator'] },
        { native: ['pipelines', 'branches', 'main', 0, 'parallel', 1, 'step'], model: ['agents'] },
        { native: ['pipelines', 'branches', 'main', 0, 'parallel', 2, 'step'], model: ['agents'] },
      ],
    });
  });

  it('shares the coordinator as well when it stands in several sections', () => {
    const { sharedSteps } = fanOut([main, agent], [onMain, onPullRequest], 'anchors');
    expect(sharedSteps.map(({ anchor }) => anchor)).toEqual(['main', 'agent']);
  });

  it('writes every step out when asked', () => {
    const { sharedSteps, sections } = fanOut([main, agent], [onMain], 'steps');
    expect(sharedSteps).toEqual([]);
    expect(sections[0]?.items).toEqual([
      { parallel: [{ step: main.step }, { step: agent.step }, { step: agent.step }] },
    ]);
  });

  it('runs what comes before, beside and after in that order', () => {
    const lint = stepToPlace({ name: 'lint', phase: 'before' });
    const audit = stepToPlace({ name: 'audit', phase: 'before' });
    const deploy = stepToPlace({ name: 'deploy', phase: 'after' });
    const { sections } = fanOut([deploy, lint, main, agent, audit], [onMain], 'steps');
    expect(sections[0]?.items).toEqual([
      { parallel: [{ step: lint.step }, { step: audit.step }] },
      { parallel: [{ step: main.step }, { step: agent.step }, { step: agent.step }] },
      { step: deploy.step },
    ]);
  });

  it('leaves a step out of the sections that do not start it', () => {
    const deploy = stepToPlace({ name: 'deploy', phase: 'after', triggers: { ...noTriggers, branches: ['main'] } });
    const { sections } = fanOut([main, deploy], [onMain, onPullRequest], 'steps');
    expect(sections.map(({ items }) => items.length)).toEqual([2, 1]);
  });

  it('keeps a lone agent in a group, where it has a number', () => {
    const lone = stepToPlace({ name: 'agent', isAgent: true });
    expect(fanOut([lone], [onMain], 'anchors').sections[0]?.items).toEqual([{ parallel: [{ step: lone.step }] }]);
  });

  it('gives anchors names that YAML takes and that differ', () => {
    const names = ['Agent', 'agent', 'e2e (Linux)', '🚢'];
    const steps = names.map((name) => stepToPlace({ name, count: 2 }));
    const { sharedSteps } = fanOut(steps, [onMain], 'anchors');
    expect(sharedSteps.map(({ anchor }) => anchor)).toEqual(['agent', 'agent-2', 'e2e-linux', 'step']);
  });

  it('traces nothing back for a step of unknown origin', () => {
    expect(fanOut([stepToPlace({ name: 'native' })], [onMain], 'anchors').origins).toEqual([]);
  });
});
