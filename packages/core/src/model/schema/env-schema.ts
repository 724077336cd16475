import type { PerProvider } from '../by-provider.js';
import type { EnvValueInput, Expression, SecretReference } from '../env.js';
import type { EnvInput } from '../role.js';
import { choice } from './choice.js';
import { dictionary } from './dictionary.js';
import { oneOfKinds } from './kinds.js';
import { literal } from './literal.js';
import { finiteNumber } from './number.js';
import { once } from './once.js';
import { byProviderSchema } from './per-provider.js';
import type { IssueParams, Schema } from './schema.js';
import { strictObject } from './strict-object.js';
import { anyText, text } from './text.js';

/** Environment variables by name. */
export const envSchema: () => Schema<EnvInput> = once(() => dictionary(envEntry()));

/** Environment of a container beside the job: plain values only. */
export const serviceEnvSchema: () => Schema<Readonly<Record<string, string | number>>> = once(() =>
  dictionary(
    choice<string | number>({ expected: 'text or a number' }, (value) =>
      typeof value === 'number' ? finiteNumber() : anyText(),
    ),
  ),
);

const envValueParams: IssueParams = { expected: 'text, a number, `secret()` or `expression(…)`' };
const envEntryParams: IssueParams = { expected: 'text, a number, `secret()`, `expression(…)` or `byProvider({ … })`' };

const envEntry: () => Schema<PerProvider<EnvValueInput>> = once(() => {
  const reference = oneOfKinds<Exclude<PerProvider<EnvValueInput>, string | number>>(envEntryParams, {
    secret: secretReference,
    expression,
    'by-provider': () => byProviderSchema(envValue()),
  });
  return choice<PerProvider<EnvValueInput>>(envEntryParams, (value) => literalSchema(value) ?? reference);
});

const envValue: () => Schema<EnvValueInput> = once(() => {
  const reference = oneOfKinds<SecretReference | Expression>(envValueParams, { secret: secretReference, expression });
  return choice<EnvValueInput>(envValueParams, (value) => literalSchema(value) ?? reference);
});

function literalSchema(value: unknown): Schema<string | number> | undefined {
  if (typeof value === 'string') return anyText();
  return typeof value === 'number' ? finiteNumber() : undefined;
}

const secretReference: () => Schema<SecretReference> = once(() =>
  strictObject<SecretReference>({ kind: literal('secret') }, { variable: text(), context: text() }),
);

const expression: () => Schema<Expression> = once(() =>
  strictObject<Expression>({ kind: literal('expression'), text: text() }, {}),
);
