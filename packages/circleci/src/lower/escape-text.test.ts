import fc from 'fast-check';
import { expect, it } from 'vitest';
import { subjectWithSteps } from '../check/document-fixture.js';
import { checkExpressions } from '../check/rules/expressions.js';
import { escapeText } from './escape-text.js';

it.each([
  ['cat <<EOF', String.raw`cat \<<EOF`],
  ['read x <<< "$y"', String.raw`read x \<<< "$y"`],
  ['echo $((1 << 3)) a < b', String.raw`echo $((1 \<< 3)) a < b`],
  ['<< pipeline.number >>', String.raw`\<< pipeline.number >>`],
  ['<<<<', String.raw`\<<\<<`],
])('the text %s is written as %s', (text, written) => {
  expect(escapeText(text)).toBe(written);
});

it('no text holds an expression once it is escaped', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('<', '>', ' ', 'parameters.x', '\n')), (parts) => {
      expect(checkExpressions(subjectWithSteps({ run: escapeText(parts.join('')) }))).toEqual([]);
    }),
  );
});
