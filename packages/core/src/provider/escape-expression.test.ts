import { expect, it } from 'vitest';
import { escapeExpression } from './escape-expression.js';

it('escaped text matches itself and nothing else', () => {
  const text = '^a.b*c+(d|e)?[f]{1}/\\$';
  expect(new RegExp(`^${escapeExpression(text)}$`).test(text)).toBe(true);
  expect(new RegExp(`^${escapeExpression('a.b')}$`).test('axb')).toBe(false);
  expect(escapeExpression('release/v1.0')).toBe('release\\/v1\\.0');
});
