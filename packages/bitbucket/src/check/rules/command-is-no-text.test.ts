import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkCommandIsNoText } from './command-is-no-text.js';

function findings(text: string) {
  return checkCommandIsNoText(subjectOf(parse(text)));
}

describe('a command', () => {
  it.each([
    ['echo done: 3', '{"echo done":3}'],
    ['true', 'true'],
    ['42', '42'],
    ['[a]', '["a"]'],
  ])('written as %s is not text in YAML', (command, value) => {
    expect(
      findings(`pipelines:\n  default:\n    - step:\n        name: a\n        script:\n          - ${command}`),
    ).toEqual([
      {
        code: 'bitbucket/command-is-no-text',
        severity: 'error',
        message: `the script of step \`a\` has \`${value}\` where a command should be`,
        hint: 'put the command in quotes',
        path: ['pipelines', 'default', 0, 'step', 'script', 0],
      },
    ]);
  });

  it('that is text, a pipe or a task for an agent is fine', () => {
    expect(findings('pipelines: { default: [{ step: { script: ["a: b", { pipe: a/b:1 }, { agent: x }] } }] }')).toEqual(
      [],
    );
  });

  it('that is empty is the business of another rule', () => {
    expect(findings('pipelines: { default: [{ step: { script: [null] } }] }')).toEqual([]);
  });
});
