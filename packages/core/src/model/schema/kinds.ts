import * as z from 'zod/mini';
import { choice } from './choice.js';
import { kindOf } from './plain-data.js';
import type { IssueParams, Schema } from './schema.js';

/** A schema for each member of a union that is told apart by `kind`. Made when the first value of that kind comes by. */
export type KindSchemas<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: () => Schema<Extract<Union, { readonly kind: Kind }>>;
};

/** A member of a union that is told apart by `kind`. An object without a `kind` is a value of the wrong type. */
export function oneOfKinds<Union extends { readonly kind: string }>(
  params: IssueParams,
  schemas: KindSchemas<Union>,
): Schema<Union>;
export function oneOfKinds(
  params: IssueParams,
  schemas: Readonly<Record<string, () => Schema<unknown>>>,
): Schema<unknown> {
  const anyKnownKind = z.looseObject({ kind: z.enum(Object.keys(schemas)) });
  return choice(params, (value) => {
    const kind = kindOf(value);
    if (kind === undefined) return undefined;
    const create = typeof kind === 'string' && Object.hasOwn(schemas, kind) ? schemas[kind] : undefined;
    return create === undefined ? anyKnownKind : create();
  });
}
