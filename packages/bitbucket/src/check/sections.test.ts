import { describe, expect, it } from 'vitest';
import { stepReference } from '../document/shared-step.js';
import { sectionsOf } from './sections.js';

const step = { script: ['x'] };

describe('sectionsOf', () => {
  it('names every pipeline as Bitbucket does, with its place', () => {
    const sections = sectionsOf({
      definitions: { pipelines: new Map([['shared', []]]) },
      pipelines: { default: [], 'pull-requests': new Map([['**', []]]), custom: new Map([['build', []]]) },
    });
    expect(sections.map(({ name, path }) => [name, path])).toEqual([
      ['definitions > pipelines > shared', ['definitions', 'pipelines', 'shared']],
      ['default', ['pipelines', 'default']],
      ['pull-requests > **', ['pipelines', 'pull-requests', '**']],
      ['custom > build', ['pipelines', 'custom', 'build']],
    ]);
  });

  it('finds the steps in groups, stages and at the end, with their places', () => {
    const [section] = sectionsOf({
      pipelines: {
        default: [
          { step },
          { parallel: [{ step }] },
          { parallel: { steps: [{ step }] } },
          { stage: { steps: [{ step }] } },
          { final: step },
        ],
      },
    });
    expect(section?.steps.map(({ path }) => path.slice(2))).toEqual([
      [0, 'step'],
      [1, 'parallel', 0, 'step'],
      [2, 'parallel', 'steps', 0, 'step'],
      [3, 'stage', 'steps', 0, 'step'],
      [4, 'final'],
    ]);
  });

  it('expands references, and takes one that refers to nothing for an empty step', () => {
    const [section] = sectionsOf({
      definitions: { steps: [{ anchor: 'agent', step }] },
      pipelines: { default: [{ step: stepReference('agent') }, { step: stepReference('gone') }] },
    });
    expect(section?.steps.map(({ members }) => Object.fromEntries(members))).toEqual([step, {}]);
  });
});
