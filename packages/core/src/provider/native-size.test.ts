import { expect, it } from 'vitest';
import { fixtureProvider } from '../testing/plan-fixture.js';
import { nativeSize } from './native-size.js';

it.each([
  ['large', 'l'],
  ['gpu.large', 'gpu.large'],
  ['toString', 'toString'],
])('the size %s is %s to the provider', (size, native) => {
  expect(nativeSize(size, fixtureProvider().traits)).toBe(native);
});
