import type { ByProvider, PerProvider } from '../by-provider.js';
import { choice } from './choice.js';
import { filledDictionary } from './dictionary.js';
import { literal } from './literal.js';
import { once } from './once.js';
import { kindOf } from './plain-data.js';
import type { IssueParams, Schema } from './schema.js';
import { strictObject } from './strict-object.js';

/** A value that has no `kind`, or a choice of values by provider. */
export function perProvider<Value>(params: IssueParams, value: Schema<Value>): Schema<PerProvider<Value>> {
  const byProvider = once(() => byProviderSchema(value));
  return choice<PerProvider<Value>>(params, (given) => (kindOf(given) === undefined ? value : byProvider()));
}

/** A choice of values by provider, at least one. */
export function byProviderSchema<Value>(value: Schema<Value>): Schema<ByProvider<Value>> {
  return strictObject<ByProvider<Value>>({ kind: literal('by-provider'), values: filledDictionary(value) }, {});
}
