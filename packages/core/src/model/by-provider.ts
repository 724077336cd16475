/** Id of a CI provider. The three that ship with dtekit complete in the editor; others are allowed. */
export type ProviderId = 'circleci' | 'gitlab' | 'bitbucket' | (string & {});

/** A choice of values, one per provider, made with {@link byProvider}. */
export interface ByProvider<Value> {
  /** Tells the choice from a value. */
  readonly kind: 'by-provider';
  /** The values by provider id; `default` serves the providers that are not named. */
  readonly values: Readonly<Record<string, Value>>;
}

/** A value that may differ from provider to provider. */
export type PerProvider<Value> = Value | ByProvider<Value>;

/**
 * Says one thing differently per provider. A provider that is neither named nor covered by `default` gets no value. An
 * id that is not one of dtekit's own providers yields the warning `model/unknown-provider`.
 *
 * @example
 * ```ts
 * const image = byProvider({ circleci: 'cimg/node:22.12', default: 'node:22' });
 * ```
 */
export function byProvider<Value>(values: Readonly<Partial<Record<ProviderId | 'default', Value>>>): ByProvider<Value> {
  const given: Record<string, Value> = {};
  for (const [id, value] of Object.entries(values)) if (value !== undefined) given[id] = value;
  return { kind: 'by-provider', values: given };
}

/** The value for one provider; `undefined` where the choice names neither it nor a default. */
export function resolveFor<Value>(choice: PerProvider<Value> | undefined, provider: ProviderId): Value | undefined {
  if (!isByProvider(choice)) return choice;
  return Object.hasOwn(choice.values, provider) ? choice.values[provider] : choice.values.default;
}

function isByProvider<Value>(choice: PerProvider<Value> | undefined): choice is ByProvider<Value> {
  return typeof choice === 'object' && choice !== null && 'kind' in choice && choice.kind === 'by-provider';
}
