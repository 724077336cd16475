import { describe, expect, test } from 'vitest';
import { formatBlockScalar, formatFlowScalar, formatKey } from './scalar.js';

describe('a string stays plain', () => {
  test.each([
    'npx nx affected --base=$NX_BASE --head=$NX_HEAD -t lint,test --parallel=2',
    'npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after=e2e-ci',
    '$CI_COMMIT_BRANCH == "main"',
    '$CI_PIPELINE_SOURCE == "merge_request_event" && $X =~ /^a|b$/',
    '<< parameters.ordinal >>',
    'if [ -f "$X" ]; then echo {a,b} | tee c; fi',
    '(cd a && b) || true',
    "export X='y'",
    'echo `date` \\',
    'cimg/node:22.12',
    'nrwl/nx@1.7.0',
    'https://example.com:80/#top',
    '/^release\\/.*$/',
    '.npm/',
    './run.sh',
    '../run.sh',
    '60m',
    '1h 30m',
    '1 week',
    '2x',
    'yesterday',
    'nullable',
    'e2e',
    '_',
  ])('%s', (text) => {
    expect(formatBlockScalar(text, '  ')).toBe(text);
    expect(formatKey(text)).toBe(text);
  });
});

describe('a string is in single quotes where some reader would take it for something else', () => {
  test.each([
    ...[
      '',
      'on',
      'YES',
      'n',
      'nULL',
      '~',
      '=',
      '<<',
      '12:30',
      '0o17',
      '0755',
      '1_000',
      '1e3',
      'e3',
      '.E3',
      '.inf',
      '.NaN',
      '22.12',
    ],
    ...[
      '2024-1-1',
      '1',
      '-1',
      '+1',
      '.5',
      '0x1f',
      '1,000',
      '1 e3',
      '0 days',
      '~/.npm',
      '**',
      '*a',
      '&a',
      '!a',
      '? a',
      '- a',
      '-a',
    ],
    ...[
      '--- a',
      '... b',
      '%a',
      '@a',
      '`a`',
      '{a}',
      '[ -f x ]',
      '|',
      '>',
      '"a"',
      '#a',
      'a #b',
      'a: b',
      'a:',
      ' a',
      'a ',
      ': a',
    ],
    ...['0 */6 * * *', '\u{1f680} deploy', 'caf\u00e9', 'ye\u017f'],
  ])('%s', (text) => {
    expect(formatBlockScalar(text, '  ')).toBe(`'${text}'`);
  });
});

describe('a string is in double quotes where it needs an escape', () => {
  test.each([
    ["it's: x", `"it's: x"`],
    ['\'a\' "b"', `"'a' \\"b\\""`],
    ['a\tb', '"a\\tb"'],
    ['a\r\nb', '"a\\r\\nb"'],
    ['\u0007\u007f\u0085\u00a0', '"\\u0007\\u007f\\u0085\\u00a0"'],
    ['\u200b\u2028\ufeff\uffff', '"\\u200b\\u2028\\ufeff\\uffff"'],
    ['\u{1f469}\u200d\u{1f4bb}', '"\u{1f469}\\u200d\u{1f4bb}"'],
    ['\u{e0041}', '"\\U000e0041"'],
  ])('%j', (text, written) => {
    expect(formatBlockScalar(text, '  ')).toBe(written);
  });
});

describe('a text of several lines is a block', () => {
  test.each([
    ['a\nb', '|-\n  a\n  b'],
    ['a\nb\n', '|\n  a\n  b'],
    ['a\n', '|\n  a'],
    ['a\n\n  b\n\tc', '|-\n  a\n\n    b\n  \tc'],
    ['# a\n--- b\n', '|\n  # a\n  --- b'],
    ['\u{1f680}\n"', '|-\n  \u{1f680}\n  "'],
  ])('%j', (text, written) => {
    expect(formatBlockScalar(text, '  ')).toBe(written);
  });

  test('and at the root it is indented all the same', () => {
    expect(formatBlockScalar('---\na', '')).toBe('|-\n  ---\n  a');
  });
});

describe('a text of several lines is quoted where a block would lose something', () => {
  test.each([
    '\na',
    ' a\nb',
    '\ta\nb',
    'a \nb',
    'a\nb\t',
    'a\n \nb',
    'a\n\n',
    '\n',
    'a\r\nb',
    'a\nb\u0085',
    'a\n\u2028',
  ])('%j', (text) => {
    expect(formatBlockScalar(text, '  ')).toMatch(/^".*"$/);
  });

  test('and in brackets and keys, which have one line', () => {
    expect(formatFlowScalar('a\nb')).toBe('"a\\nb"');
    expect(formatKey('a\nb')).toBe('"a\\nb"');
  });
});
