import { describe, expect, it } from 'vitest';
import { codeOf } from './pipeline-code.js';
import { printCode } from './print-code.js';
import { stringLiteral } from './string-literal.js';

function print(value: unknown): string {
  return printCode(
    codeOf(value, [], () => []),
    { indent: 0, taken: 0 },
  );
}

describe('code', () => {
  it('is one line where that fits', () => {
    expect(print({ count: 3, env: { 'A-B': 'x' } })).toBe("{ count: 3, env: { 'A-B': 'x' } }");
    expect(print([])).toBe('[]');
    expect(print({})).toBe('{}');
  });

  it('has a line for each member where it does not', () => {
    const long = 'x'.repeat(60);
    expect(print({ first: long, second: [long, long] })).toBe(
      `{\n  first: '${long}',\n  second: [\n    '${long}',\n    '${long}',\n  ],\n}`,
    );
  });

  it('has a line for each of several objects', () => {
    const rule = { a: 1, b: 2 };
    expect(print([rule, rule])).toBe('[\n  { a: 1, b: 2 },\n  { a: 1, b: 2 },\n]');
  });

  it('moves a literal that does not fit below its key', () => {
    const long = 'x'.repeat(120);
    expect(print({ image: long })).toBe(`{\n  image:\n    '${long}',\n}`);
    expect(print({ name: long })).toBe(`{\n  name: '${long}',\n}`);
  });

  it('calls builders', () => {
    const affected = { kind: 'affected', targets: ['lint'] };
    expect(print({ kind: 'record', command: affected })).toBe("record(affected({ targets: ['lint'] }))");
    expect(print({ kind: 'record', command: { kind: 'affected', targets: Array(30).fill('lint') } })).toMatch(
      /^record\(\n {2}affected\(\{\n {4}targets: \[\n/,
    );
    expect(print({ kind: 'secret' })).toBe('secret()');
    expect(print({ kind: 'expression', text: '$A' })).toBe("expression('$A')");
  });

  it('writes a text of several lines as such', () => {
    expect(print('a\nb\nc')).toBe("['a', 'b', 'c'].join('\\n')");
    expect(print('a\nb')).toBe("'a\\nb'");
  });

  it('has comments above its parts', () => {
    const code = codeOf({ a: [1, 2] }, [], (path) => (path.length === 2 && path[1] === 1 ? ['why'] : []));
    expect(printCode(code, { indent: 0, taken: 0 })).toBe('{\n  a: [\n    1,\n    // why\n    2,\n  ],\n}');
  });
});

describe('a literal', () => {
  it.each([
    ["it's", `"it's"`],
    [`it's "quoted"`, `'it\\'s "quoted"'`],
    ['a\\b', "'a\\\\b'"],
    ['one\r\ntwo\t', "'one\\r\\ntwo\\t'"],
    ['\u0000\u200b\u2028\ud800', "'\\u0000\\u200b\\u2028\\ud800'"],
    ['${HOME} 🚢', "'${HOME} 🚢'"],
  ])('of %j is %s', (text, literal) => {
    expect(stringLiteral(text)).toBe(literal);
    expect(new Function(`return ${literal}`)()).toBe(text);
  });
});
