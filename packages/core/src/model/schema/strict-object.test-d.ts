import { describe, expectTypeOf, it } from 'vitest';
import { flag } from './flag.js';
import { keyword } from './keyword.js';
import { oneOfKinds } from './kinds.js';
import { list } from './list.js';
import { literal } from './literal.js';
import { wholeNumber } from './number.js';
import type { Schema } from './schema.js';
import { strictObject } from './strict-object.js';
import { text } from './text.js';

interface Machine {
  readonly name: string;
  readonly size?: number;
  readonly tags?: readonly string[];
  readonly gone?: never;
}

describe('a schema made for a hand-written type', () => {
  const name = text();
  const size = wholeNumber(1, 2);
  const tags = list(text());

  it('has exactly the fields of the type', () => {
    expectTypeOf(strictObject<Machine>({ name }, { size, tags })).toEqualTypeOf<Schema<Machine>>();
    // @ts-expect-error a field is missing
    strictObject<Machine>({ name }, { size });
    // @ts-expect-error a required field is missing
    strictObject<Machine>({}, { size, tags });
    // @ts-expect-error the type has no such field
    strictObject<Machine>({ name }, { size, tags, colour: text() });
    // @ts-expect-error the field must stay absent
    strictObject<Machine>({ name }, { size, tags, gone: text() });
  });

  it('requires what the type requires, and no more', () => {
    // @ts-expect-error the field is optional
    strictObject<Machine>({ name, size }, { tags });
    // @ts-expect-error the field is required
    strictObject<Machine>({}, { name, size, tags });
  });

  it('has fields of the same types', () => {
    // @ts-expect-error a number is no text
    strictObject<Machine>({ name: size }, { size, tags });
    // @ts-expect-error one text is no list
    strictObject<Machine>({ name }, { size, tags: name });
  });
});

describe('a schema made for a union', () => {
  it('knows every word of a closed set', () => {
    expectTypeOf(keyword<'a' | 'b'>({ a: true, b: true })).toEqualTypeOf<Schema<'a' | 'b'>>();
    // @ts-expect-error a word is missing
    keyword<'a' | 'b'>({ a: true });
    // @ts-expect-error the set has no such word
    keyword<'a' | 'b'>({ a: true, b: true, c: true });
  });

  it('knows every kind', () => {
    type Shape = { readonly kind: 'round' } | { readonly kind: 'square'; readonly side: number };
    const round = () => strictObject<Extract<Shape, { kind: 'round' }>>({ kind: literal('round') }, {});
    const square = () =>
      strictObject<Extract<Shape, { kind: 'square' }>>({ kind: literal('square'), side: wholeNumber(1, 9) }, {});
    expectTypeOf(oneOfKinds<Shape>({}, { round, square })).toEqualTypeOf<Schema<Shape>>();
    // @ts-expect-error a kind is missing
    oneOfKinds<Shape>({}, { round });
    // @ts-expect-error a kind has the schema of another
    oneOfKinds<Shape>({}, { round, square: round });
    // @ts-expect-error a flag is no member
    oneOfKinds<Shape>({}, { round, square: flag });
  });
});
