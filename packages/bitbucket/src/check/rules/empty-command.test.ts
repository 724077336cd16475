import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkEmptyCommand } from './empty-command.js';

function findings(text: string) {
  return checkEmptyCommand(subjectOf(parse(text)));
}

describe('a command', () => {
  it.each(["''", "'  '", 'null', '"\\n"'])('of %s is empty', (command) => {
    expect(findings(`pipelines: { default: [{ step: { name: a, script: [x, ${command}] } }] }`)).toEqual([
      {
        code: 'bitbucket/empty-command',
        severity: 'error',
        message: 'entry 2 of the script of step `a` is empty',
        hint: 'remove the entry or write a command',
        path: ['pipelines', 'default', 0, 'step', 'script', 1],
      },
    ]);
  });

  it('is looked for in the after-script too', () => {
    const text = "pipelines: { default: [{ step: { name: a, script: [x], after-script: [''] } }] }";
    expect(findings(text)).toMatchObject([{ message: 'entry 1 of the after-script of step `a` is empty' }]);
  });

  it('with text or a pipe is fine', () => {
    expect(findings('pipelines: { default: [{ step: { script: [x, { pipe: a/b:1 }] } }] }')).toEqual([]);
  });
});
