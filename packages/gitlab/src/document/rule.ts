import type { NamedValues, Path, YamlValue } from '@dtekit/core/provider';
import { type FlatEntry, flatEntries } from './flat-entries.js';
import type { GitLabNeed } from './need.js';
import { type GitLabReference, isReference } from './reference.js';

/** When a job runs, once it is in the pipeline. https://docs.gitlab.com/ci/yaml/#when */
export type GitLabWhen = 'on_success' | 'on_failure' | 'always' | 'never' | 'manual' | 'delayed';

/** One condition; the first that matches decides. https://docs.gitlab.com/ci/yaml/#rules */
export type GitLabRule = {
  /** Condition on variables. https://docs.gitlab.com/ci/jobs/job_rules/#cicd-variable-expressions */
  readonly if?: string;
  /** Patterns of files of which one must have changed. */
  readonly changes?: YamlValue;
  /** Patterns of files of which one must exist. */
  readonly exists?: YamlValue;
  /** When the job runs where the rule matches. Default: `on_success`. */
  readonly when?: GitLabWhen;
  /** How long a `delayed` job waits, e.g. `30 minutes`. */
  readonly start_in?: string;
  /** Whether the pipeline passes though the job failed. Default: the job's. */
  readonly allow_failure?: YamlValue;
  /** Variables where the rule matches. */
  readonly variables?: NamedValues<string | number | boolean>;
  /** The job's needs where the rule matches, instead of its own. */
  readonly needs?: readonly GitLabNeed[];
  /** Whether the job may be cancelled for a newer pipeline. Default: the job's. */
  readonly interruptible?: boolean;
};

/** Conditions, some of which may be those of another job; a list in the list is spliced in. */
export type GitLabRules = readonly (GitLabRule | GitLabReference | GitLabRules)[];

/** The conditions that a list says itself, each with its place. */
export function ownRules(rules: GitLabRules | undefined): readonly OwnRule[] {
  return ruleEntries(rules).flatMap(({ entry, path }) => (isReference(entry) ? [] : [{ rule: entry, path }]));
}

/** The conditions of a list and the references among them, each with its place. */
export function ruleEntries(rules: GitLabRules | undefined): readonly FlatEntry<GitLabRule | GitLabReference>[] {
  return flatEntries<GitLabRule | GitLabReference>(rules ?? []);
}

/** A condition and its place in the list. */
export interface OwnRule {
  readonly rule: GitLabRule;
  readonly path: Path;
}
