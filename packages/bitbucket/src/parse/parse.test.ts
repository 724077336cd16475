import { readYaml } from '@dtekit/core/reader';
import { describe, expect, it } from 'vitest';
import { check } from '../check/check.js';
import type { BitbucketItem } from '../document/pipeline-items.js';
import { parse } from './parse.js';

function parseText(text: string) {
  return parse(readYaml('bitbucket-pipelines.yml', text).file);
}

/** The entries of the pipeline `default`. */
function itemsOf(text: string): readonly BitbucketItem[] {
  const pipeline = parseText(text).document.pipelines?.default ?? [];
  return 'import' in pipeline ? [] : pipeline;
}

function faultsOf(text: string) {
  return parseText(text).diagnostics.map(({ message, path }) => [path.join('.'), message]);
}

const place = 'pipelines.default.0.step';

describe('a value of the wrong shape', () => {
  it('is reported', () => {
    expect(parseText('pipelines: { default: [{ step: { script: npm ci } }] }').diagnostics).toEqual([
      {
        code: 'bitbucket/wrong-shape',
        severity: 'error',
        message: '`pipelines > default > 0 > step > script` is text where a list of commands should be',
        hint: 'check the indentation and the dashes of this part',
        path: ['pipelines', 'default', 0, 'step', 'script'],
      },
    ]);
  });

  it.each([
    ['name: []', `${place}.name`, 'is a list where text should be'],
    ['image: {}', `${place}.image`, 'is a mapping where text or a mapping with `name` should be'],
    ['caches: node', `${place}.caches`, 'is text where a list of texts should be'],
    ['max-time: soon', `${place}.max-time`, 'is text where a number should be'],
    ['clone: { depth: all }', `${place}.clone.depth`, 'is text where a number or one of `full` should be'],
    ['oidc: maybe', `${place}.oidc`, 'is text where true or false should be'],
    [`name: { ${'x'.repeat(60)}: 1 }`, `${place}.name`, 'is a mapping where text should be'],
    [`services: ${'x'.repeat(60)}`, `${place}.services`, 'is text where a list of texts should be'],
    ['script: [[a]]', `${place}.script.0`, 'is a list where a command or a pipe should be'],
  ])('is told with what should be there: %s', (setting, path, message) => {
    const text = `pipelines: { default: [{ step: { ${setting} } }] }`;
    expect(faultsOf(text)).toEqual([[path, `\`${path.replaceAll('.', ' > ')}\` ${message}`]]);
  });

  it('is left out, and those behind it keep their places', () => {
    const text = `
pipelines:
  default:
    - step
    - step:
      script: [x]
    - parallel: [3, { step: { script: [[a], x] } }]
    - stage: { name: x }
`;
    expect(itemsOf(text)).toEqual([
      { variables: [] },
      { variables: [] },
      { parallel: [{ step: { script: [':'] } }, { step: { script: [':', 'x'] } }] },
      { variables: [] },
    ]);
    const expected = 'where a `step`, `parallel`, `stage`, `final` or `variables`';
    expect(faultsOf(text).map(([, message]) => message)).toEqual([
      `\`pipelines > default > 0\` is text ${expected} should be`,
      `\`pipelines > default > 1\` is a mapping ${expected} should be`,
      '`pipelines > default > 2 > parallel > 0` is a number where a `step` should be',
      '`pipelines > default > 2 > parallel > 1 > step > script > 0` is a list where a command or a pipe should be',
      '`pipelines > default > 3 > stage` is a mapping where a mapping with `steps` should be',
    ]);
  });

  it('may be the whole file', () => {
    expect(faultsOf('[]')).toEqual([['', 'the file is a list where a mapping should be']]);
  });
});

describe('what rules of their own judge', () => {
  it.each([
    ['pipelines: { default: [{ step: { script: [echo done: 3, ~] } }] }', ['command-is-no-text', 'empty-command']],
    ['pipelines: { default: [{ parallel: [{ parallel: [{ step: { script: [x] } }] }] }] }', ['nested-parallel']],
    ['pipelines: { default: [{ stage: { steps: [{ parallel: [] }] } }] }', ['nested-parallel']],
    ['pipelnes: {}', ['no-pipelines', 'unknown-key']],
    ['pipelines: { default: [{ step: { scripts: [x] } }] }', ['missing-script', 'unknown-key']],
  ])('is kept: %s', (text, codes) => {
    const { document, diagnostics } = parseText(text);
    expect(diagnostics).toEqual([]);
    expect(check(document).map(({ code }) => code.replace('bitbucket/', ''))).toEqual(codes);
  });
});

describe('what Bitbucket may know better', () => {
  it.each([
    'labels: { team: [a, b] }',
    'options: { max-time: "30", runtime: { cloud: { arch: riscv } } }',
    'clone: { depth: "50", enabled: no }',
    'definitions: { steps: 3, scripts: { a: &a [x] }, agents: { a: { prompt: x } } }',
    'pipelines: { default: [{ step: { script: [x], trigger: later, type: shared, on-fail: { strategy: ignore } } }] }',
    'pipelines: { default: [{ step: { script: [{ pipe: a, variables: { A: true, B: [c, 1] } }] } }] }',
    'pipelines: { custom: { a: [{ variables: [{ name: A, default: }] }], b: { import: a:b:c } } }',
    'pipelines: { default: , branches: { main: } }',
  ])('is no fault: %s', (text) => {
    expect(parseText(text).diagnostics).toEqual([]);
  });
});

describe('what is repeated', () => {
  it('is one object in several places, wherever its anchor stands', () => {
    const text = `
x-templates: { base: &base { image: node:22, script: &script [npm ci] } }
definitions: { steps: [{ step: &shared { name: a, script: *script } }, &item { step: *shared }] }
pipelines:
  default: &all
    - step: *shared
    - *item
    - step: { <<: *base, name: b }
  branches: { main: *all }
`;
    const { document, diagnostics } = parseText(text);
    expect(diagnostics).toEqual([]);
    expect(document.pipelines?.branches?.get('main')).toBe(document.pipelines?.default);
    const [first, second, third] = itemsOf(text);
    expect(first).toEqual({ step: { name: 'a', script: ['npm ci'] } });
    expect(first !== undefined && second !== undefined && 'step' in first && 'step' in second).toBe(true);
    expect(second).toEqual(first);
    expect(third).toEqual({ step: { name: 'b', image: 'node:22', script: ['npm ci'] } });
    expect(check(document)).toEqual([]);
  });

  it('may be kept under a key of its own, which no other use has', () => {
    const keys = check(parseText('templates: { a: &a [] }\nnames: [a]\npipelines: { default: *a }').document);
    expect(keys.map(({ path }) => path.join('.'))).toContain('names');
    expect(keys.map(({ path }) => path.join('.'))).not.toContain('templates');
  });
});

describe('a file without data', () => {
  it.each(['', '# nothing', '~'])('%j has no pipelines', (text) => {
    const { document, diagnostics } = parseText(text);
    expect(diagnostics).toEqual([]);
    expect(check(document).map(({ code }) => code)).toEqual(['bitbucket/no-pipelines']);
  });
});
