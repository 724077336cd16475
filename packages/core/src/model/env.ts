/** A secret, by the name of the variable that holds it in the provider's settings. Its value never reaches dtekit. */
export interface SecretReference {
  /** Discriminates `EnvValueInput`. */
  readonly kind: 'secret';
  /** Name of the variable in the provider's settings; absent: the name of the environment variable it is assigned to. */
  readonly variable?: string | undefined;
  /** CircleCI context that holds the variable; absent: a project variable. Other providers have no such thing. */
  readonly context?: string | undefined;
}

/** Text in a provider's own expression syntax, passed on untouched. */
export interface Expression {
  /** Discriminates `EnvValueInput`. */
  readonly kind: 'expression';
  /** The expression, as the provider writes it. */
  readonly text: string;
}

/** The value of an environment variable. Text is text: a literal `$`, `<<` or `${{` in it never gains a meaning. */
export type EnvValueInput = string | number | SecretReference | Expression;

/** Options of {@link secret}. */
export interface SecretOptions {
  /** Name of the variable in the provider's settings. Default: the name of the environment variable it is assigned to. */
  readonly variable?: string | undefined;
  /** CircleCI context that holds it. */
  readonly context?: string | undefined;
}

/**
 * Names a secret kept in the provider's settings. Its value never reaches dtekit: a token that is written as text
 * yields `model/secret-as-text`.
 *
 * @example
 * ```ts
 * const env = { NX_CLOUD_ACCESS_TOKEN: secret(), NPM_TOKEN: secret({ variable: 'REGISTRY_TOKEN', context: 'npm' }) };
 * ```
 */
export function secret(options: SecretOptions = {}): SecretReference {
  return {
    kind: 'secret',
    ...(options.variable === undefined ? {} : { variable: options.variable }),
    ...(options.context === undefined ? {} : { context: options.context }),
  };
}

/**
 * Passes text to the provider as an expression of its own language instead of as plain text.
 *
 * @example
 * ```ts
 * const revision = byProvider({
 *   circleci: expression('<< pipeline.git.revision >>'),
 *   gitlab: expression('$CI_COMMIT_SHA'),
 * });
 * ```
 */
export function expression(text: string): Expression {
  return { kind: 'expression', text };
}
