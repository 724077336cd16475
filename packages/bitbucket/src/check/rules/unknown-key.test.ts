import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkUnknownKey } from './unknown-key.js';

function findings(text: string) {
  return checkUnknownKey(subjectOf(parse(text)));
}

describe('an unknown key', () => {
  it('of the file is named, with the key it resembles', () => {
    expect(findings('pipelnes: {}')).toEqual([
      {
        code: 'bitbucket/unknown-key',
        severity: 'warning',
        message: '`pipelnes` is no key of the file',
        hint: 'write `pipelines`',
        path: ['pipelnes'],
      },
    ]);
  });

  it('that resembles none is named as well', () => {
    expect(findings('x-templates: {}')).toEqual([
      {
        code: 'bitbucket/unknown-key',
        severity: 'warning',
        message: '`x-templates` is no key of the file',
        hint: 'remove it or check its spelling',
        path: ['x-templates'],
      },
    ]);
  });

  it.each([
    ['pipelines: { pull_requests: {} }', ['pipelines', 'pull_requests'], '`pull_requests` is no key of `pipelines`'],
    ['options: { max_time: 3 }', ['options', 'max_time'], '`max_time` is no key of `options`'],
    [
      'pipelines: { default: [{ step: { name: a, scirpt: [x] } }] }',
      ['pipelines', 'default', 0, 'step', 'scirpt'],
      '`scirpt` is no key of step `a`',
    ],
  ])('in %s is found where it stands', (text, path, message) => {
    expect(findings(text)).toMatchObject([{ path, message }]);
  });

  it('of a step is left alone when it resembles none, because Bitbucket adds keys', () => {
    expect(findings('pipelines: { default: [{ step: { script: [x], brand-new: 1 } }] }')).toEqual([]);
  });
});

describe('known keys', () => {
  it('pass', () => {
    expect(findings('image: a\nclone: { depth: full }\npipelines: { tags: {}, custom: {} }')).toEqual([]);
  });
});
