import { describe, expect, it } from 'vitest';
import { checkOptions } from './check-options.js';
import type { OptionShape } from './option-shape.js';

const shapes: Readonly<Record<string, OptionShape>> = {
  fanOut: { kind: 'one-of', words: ['parallel', 'extends'] },
  stage: { kind: 'text' },
  templates: { kind: 'named-texts' },
};

function check(options: unknown): readonly string[] {
  return checkOptions('gitlab', shapes, options).map(({ message, hint }) => `${message}: ${hint}`);
}

describe('checkOptions', () => {
  it('accepts what the shapes say, and what is left out', () => {
    const options = { path: 'a.yml', fanOut: 'extends', stage: undefined, templates: { agent: '.agent' } };
    expect(check(options)).toEqual([]);
    expect(check({})).toEqual([]);
  });

  it('tells an unknown option, whole', () => {
    expect(checkOptions('gitlab', shapes, { pth: 'x' })).toEqual([
      {
        code: 'provider/invalid-option',
        severity: 'error',
        message: '`gitlab` has no option `pth`',
        hint: 'did you mean `path`? Otherwise use `path` or `fanOut` or `stage` or `templates`',
        path: [],
      },
    ]);
  });

  it.each<[string, unknown, string]>([
    [
      'a word that is none of the words',
      { fanOut: 'extend' },
      'option `fanOut` of `gitlab` is the text `extend`: did you mean `extends`? Otherwise use `parallel` or `extends`',
    ],
    ['another type', { path: 3 }, 'option `path` of `gitlab` is `3`: use text'],
    ['an empty text', { stage: ' ' }, 'option `stage` of `gitlab` is the text ` `: use text'],
    ['null', { stage: null }, 'option `stage` of `gitlab` is `null`: use text'],
    [
      'names without texts',
      { templates: { agent: 1 } },
      'option `templates` of `gitlab` is an object: use an object of texts',
    ],
    ['no object at all', null, 'option `options` of `gitlab` is `null`: use an object'],
    ['a list', ['x'], 'option `options` of `gitlab` is a list: use an object'],
  ])('tells %s', (_, options, told) => {
    expect(check(options)).toEqual([told]);
  });

  it('tells all of them at once', () => {
    expect(check({ pth: 1, fanOut: 2, stage: 3 })).toHaveLength(3);
  });
});
