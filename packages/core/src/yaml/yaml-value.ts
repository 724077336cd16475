/** A YAML leaf. Numbers must be finite; see `writeYaml` for the ones it refuses. */
export type YamlScalar = string | number | boolean | null;

/**
 * Everything the writer can write.
 *
 * - Members of an object that are `undefined` are left out.
 * - JavaScript moves integer-like object keys to the front, so keys that a user chose belong in a `Map`.
 * - A value that occurs twice is written twice: only {@link anchored} and {@link alias} make YAML anchors and aliases.
 */
export type YamlValue =
  | YamlScalar
  | readonly YamlValue[]
  | ReadonlyMap<string, YamlValue>
  | { readonly [key: string]: YamlValue | undefined }
  | YamlDecorated;

/** A value with a YAML feature that plain data cannot say. */
export type YamlDecorated = YamlAnchored | YamlAlias | YamlCommented | YamlInline | YamlGitlabReference;

/**
 * The member that says which decoration an object is. No key of user data can equal it; it comes from the global registry
 * so that two installed copies of this package agree on it.
 */
export const yamlDecoration: unique symbol = Symbol.for('@dtekit/core/yaml-decoration');

/** A value that later aliases repeat, made by {@link anchored}. */
export interface YamlAnchored {
  /** Says which decoration the object is. */
  readonly [yamlDecoration]: 'anchored';
  /** Name of the anchor. */
  readonly name: string;
  /** What the anchor is on. */
  readonly value: YamlValue;
}

/** The repetition of an anchored value, made by {@link alias}. */
export interface YamlAlias {
  /** Says which decoration the object is. */
  readonly [yamlDecoration]: 'alias';
  /** Name of the anchor it repeats. */
  readonly name: string;
}

/** A value with comment lines above it, made by {@link commented}. */
export interface YamlCommented {
  /** Says which decoration the object is. */
  readonly [yamlDecoration]: 'commented';
  /** The comment, without `#`; each of its lines gets a line. */
  readonly text: string;
  /** What the comment is about. */
  readonly value: YamlValue;
}

/** A list on one line, made by {@link inline}. */
export interface YamlInline {
  /** Says which decoration the object is. */
  readonly [yamlDecoration]: 'inline';
  /** The items of the list. */
  readonly items: readonly YamlScalar[];
}

/** A GitLab `!reference` tag, made by {@link gitlabReference}. */
export interface YamlGitlabReference {
  /** Says which decoration the object is. */
  readonly [yamlDecoration]: 'gitlab-reference';
  /** Name of the job, then the keys below it. */
  readonly path: readonly string[];
}

/**
 * `&name value`. The name is made of ASCII letters, digits, `_` and `-`, the set that YAML 1.1 and 1.2 share, and is used
 * once per document.
 */
export function anchored(name: string, value: YamlValue): YamlAnchored {
  return { [yamlDecoration]: 'anchored', name, value };
}

/** `*name`: the value of the {@link anchored} with that name, which must come earlier in the document. */
export function alias(name: string): YamlAlias {
  return { [yamlDecoration]: 'alias', name };
}

/** `# text` above the entry that holds `value`; every line of `text` gets a line. A comment never changes the data. */
export function commented(text: string, value: YamlValue): YamlCommented {
  return { [yamlDecoration]: 'commented', text, value };
}

/** `[1, 2, 3]` on one line, however long. */
export function inline(items: readonly YamlScalar[]): YamlInline {
  return { [yamlDecoration]: 'inline', items };
}

/**
 * `!reference [.setup, script]`, which GitLab replaces by that part of another job. Other readers do not know the tag.
 * Source: https://docs.gitlab.com/ci/yaml/yaml_optimization/#reference-tags
 */
export function gitlabReference(path: readonly string[]): YamlGitlabReference {
  return { [yamlDecoration]: 'gitlab-reference', path };
}

/** Whether a value of unknown origin was made by {@link gitlabReference}. */
export function isGitlabReference(value: unknown): value is YamlGitlabReference {
  if (typeof value !== 'object' || value === null) return false;
  if (!(yamlDecoration in value && value[yamlDecoration] === 'gitlab-reference' && 'path' in value)) return false;
  return Array.isArray(value.path) && value.path.every((key) => typeof key === 'string');
}

/** Whether `value` is a decoration and not data. */
export function isDecorated(value: YamlValue): value is YamlDecorated {
  return typeof value === 'object' && value !== null && yamlDecoration in value;
}
