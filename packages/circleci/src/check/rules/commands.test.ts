import { describe, expect, it } from 'vitest';
import type { CircleCIStep } from '../../document/step.js';
import { jobWith, subjectWith, subjectWithSteps } from '../document-fixture.js';
import { checkCommands } from './commands.js';

describe('the command of a step', () => {
  it.each<CircleCIStep>([
    'checkout',
    { run: 'make' },
    { store_artifacts: { path: 'dist' } },
    { 'nx/set-shas': { 'main-branch-name': 'trunk' } },
    'nx/set-shas',
    'setup',
    '<< parameters.command >>',
    { when: { condition: true, steps: [{ run: 'make' }] } },
  ])('passes when it exists: %o', (step) => {
    const document = subjectWith({
      jobs: { main: jobWith({ steps: [step] }) },
      commands: { setup: { steps: ['checkout'] } },
      orbs: { nx: 'nrwl/nx@1.7.0' },
    });
    expect(checkCommands(document)).toEqual([]);
  });

  it('is an error when it does not', () => {
    expect(checkCommands(subjectWithSteps('checkuot'))).toEqual([
      {
        code: 'circleci/unknown-command',
        severity: 'error',
        message: 'there is no command `checkuot`',
        hint: 'did you mean `checkout`?',
        path: ['jobs', 'main', 'steps', 0],
      },
    ]);
  });

  it('is an error when its orb is not imported', () => {
    expect(checkCommands(subjectWithSteps('nx/set-shas'))).toEqual([
      {
        code: 'circleci/unknown-orb',
        severity: 'error',
        message: '`nx/set-shas` needs the orb `nx`, which is not imported',
        hint: 'list the orb under `orbs` with the alias `nx`',
        path: ['jobs', 'main', 'steps', 0],
      },
    ]);
  });

  it('is looked for inside conditional steps and in reused commands', () => {
    const conditional = subjectWithSteps({ when: { condition: true, steps: ['deploi'] } });
    expect(checkCommands(conditional)).toMatchObject([{ path: ['jobs', 'main', 'steps', 0, 'when', 'steps', 0] }]);
    const reused = subjectWith({ commands: { setup: { steps: ['frobnicate'] } } });
    expect(checkCommands(reused)).toMatchObject([
      { path: ['commands', 'setup', 'steps', 0], hint: 'define it under `commands`, or run it with `run`' },
    ]);
  });
});
