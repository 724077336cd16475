import { describe, expect, it } from 'vitest';
import type { CircleCIStep } from '../../document/step.js';
import { jobWith, subjectWith } from '../document-fixture.js';
import { checkCommandArguments } from './command-arguments.js';

function check(step: CircleCIStep) {
  const parameters = {
    folder: { type: 'string' },
    level: { type: 'integer', default: 1 },
    before: { type: 'steps', default: [] },
  } as const;
  const commands = { setup: { parameters, steps: ['checkout'] } };
  return checkCommandArguments(subjectWith({ commands, jobs: { main: jobWith({ steps: [step] }) } }));
}

describe('a command', () => {
  it.each<CircleCIStep>([
    { setup: { folder: 'a' } },
    { setup: { folder: '<< parameters.x >>', level: '<< pipeline.parameters.level >>' } },
    { setup: { folder: 'a', before: [{ run: 'make' }], name: 'Set up', when: 'always' } },
    { 'orb/command': { anything: true } },
    'checkout',
  ])('passes with what it takes: %o', (step) => {
    expect(check(step)).toEqual([]);
  });

  it('needs what has no default', () => {
    expect(check('setup')).toEqual([
      {
        code: 'circleci/missing-argument',
        severity: 'error',
        message: 'the command `setup` gets no value for its parameter `folder`',
        hint: 'give it an argument, or the parameter a default',
        path: ['jobs', 'main', 'steps', 0],
      },
    ]);
  });

  it('takes nothing else, and nothing of another type', () => {
    expect(check({ setup: { folder: 'a', levle: 2 } })).toMatchObject([
      {
        code: 'circleci/unknown-argument',
        message: 'the command `setup` has no parameter `levle`',
        hint: 'did you mean `level`?',
        path: ['jobs', 'main', 'steps', 0, 'setup', 'levle'],
      },
    ]);
    expect(check({ setup: { folder: 'a', level: '2' } })).toMatchObject([
      { message: 'the command `setup` gets `"2"` for its parameter `level` of type integer' },
    ]);
  });
});
