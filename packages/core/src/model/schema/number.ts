import * as z from 'zod/mini';
import { type Schema, withParams } from './schema.js';

/** A whole number in a range, both ends included. */
export function wholeNumber(minimum: number, maximum: number): Schema<number> {
  return numberWhere(
    `a whole number from ${minimum} to ${maximum}`,
    minimum,
    (value) => Number.isInteger(value) && value >= minimum && value <= maximum,
  );
}

/** Any number that is one: not `NaN`, not infinite. */
export function finiteNumber(): Schema<number> {
  return numberWhere('a finite number', 0, Number.isFinite);
}

function numberWhere(expected: string, replacement: number, holds: (value: number) => boolean): Schema<number> {
  return z
    .custom<number>((value) => typeof value === 'number', withParams({ expected, replacement }))
    .check(z.refine(holds, withParams({ expected, replacement, fault: 'range' })));
}
