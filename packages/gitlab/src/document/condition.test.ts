import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCondition } from './condition.js';

describe('parseCondition', () => {
  it('binds `&&` closer than `||`, and parentheses closest', () => {
    const given = (name: string) => ({ kind: 'given', value: { kind: 'variable', name } });
    expect(parseCondition('$A || $B && $C')).toEqual({
      kind: 'or',
      left: given('A'),
      right: { kind: 'and', left: given('B'), right: given('C') },
    });
    expect(parseCondition('($A || $B) && $C')).toMatchObject({ kind: 'and', right: given('C') });
  });

  it('reads texts, patterns and null', () => {
    const right = (text: string) => {
      const condition = parseCondition(text);
      return condition?.kind === 'comparison' ? condition.right : undefined;
    };
    expect(right(`$A == "it's"`)).toEqual({ kind: 'text', text: "it's" });
    expect(right(`$A != 'say "hi"'`)).toEqual({ kind: 'text', text: 'say "hi"' });
    expect(right('$A =~ /^a\\/b$/i')).toEqual({ kind: 'pattern', source: '^a\\/b$', flags: 'i' });
    expect(right('$A !~ $B')).toEqual({ kind: 'variable', name: 'B' });
    expect(right('$A == null')).toEqual({ kind: 'null' });
    expect(parseCondition('$A\n  && $B\n')).toBeDefined();
  });

  it.each([
    '',
    '${A}',
    '$A == true',
    '$A == 1',
    '$A = "x"',
    '$A &&',
    '($A',
    '$A)',
    '== "x"',
    '$A "x"',
    '$A =~ "unclosed',
  ])('cannot read `%s`', (text) => {
    expect(parseCondition(text)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('$A', '(', ')', '&&', '||', '==', '"x"', '/x/', 'null', ' ', '!')),
        (parts) => {
          parseCondition(parts.join(''));
        },
      ),
    );
    expect(parseCondition('('.repeat(100_000))).toBeUndefined();
  });
});
