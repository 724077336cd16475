import type { Path } from '../diagnostics/diagnostic.js';

/** One difference between two plans, told from the left to the right one. Plain data, ready for JSON. */
export interface PlanChange {
  /** What it is about: one part of the plans, or several that changed alike. Never empty. */
  readonly subjects: readonly ChangeSubject[];
  /** What is different. */
  readonly what: ChangedPart;
  /**
   * Whether it came, went or is another; `moved` for a step that stands between others now, `unknown` where one side does
   * not say what it is.
   */
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'unknown';
  /** Which one of several: name of a variable, a cache, a trigger, a flag, `command 2`; `null` where there is but one. */
  readonly name: string | null;
  /** What a flag belongs to: `start-ci-run`, `command 2`, `.nx/ci-config.yaml`; `null` for everything else. */
  readonly of: string | null;
  /** The value on the left, without anything that may be secret; `null` for none. Lists are whole lists. */
  readonly before: ChangeValue;
  /** The value on the right. */
  readonly after: ChangeValue;
  /** The side that does not say; `null` unless `kind` is `unknown`. */
  readonly unknownIn: 'left' | 'right' | null;
}

/** A part of the two plans that is one and the same. */
export interface ChangeSubject {
  /** What it is. */
  readonly part: 'pipeline' | 'workspace' | 'coordinator' | 'agents' | 'job';
  /** Name of the job, the left one where they differ; `null` for pipeline and workspace. */
  readonly name: string | null;
  /** What a reader calls it: `coordinator`, ``pool `large` ``, ``job `deploy` ``. */
  readonly words: string;
  /** Place in the left plan; `null` where it has none. */
  readonly left: Path | null;
  /** Place in the right plan. */
  readonly right: Path | null;
}

/** A value as a change shows it. */
export type ChangeValue = string | number | boolean | readonly string[] | null;

/** What can be different. */
export type ChangedPart =
  | 'pipeline-name'
  | 'job'
  | 'job-name'
  | 'group'
  | 'label'
  | 'phase'
  | 'count'
  | 'image'
  | 'machine-size'
  | 'runner'
  | 'working-directory'
  | 'history'
  | 'variable'
  | 'service'
  | 'trigger'
  | 'schedule'
  | 'cache'
  | 'artifacts'
  | 'artifact-expiry'
  | 'silence-timeout'
  | 'total-timeout'
  | 'retries'
  | 'interruptible'
  | 'contexts'
  | 'runs'
  | 'base'
  | 'rerun-guard'
  | 'package-manager'
  | 'install'
  | 'start'
  | 'start-agent'
  | 'command'
  | 'recording'
  | 'flag'
  | 'unknown-step'
  | 'completion'
  | 'fix-ci'
  | 'agent-metrics'
  | 'nx-version'
  | 'ci-config'
  | 'assignment-rules';

/** A difference before it is known which parts it is about. */
export type Difference = Omit<PlanChange, 'subjects'> & {
  /** Where it is, if closer than its job: the place of a step. */
  readonly left?: Path | undefined;
  readonly right?: Path | undefined;
};

/** The fields of most differences. */
export function difference(
  what: ChangedPart,
  before: ChangeValue,
  after: ChangeValue,
  more: Partial<Pick<Difference, 'kind' | 'name' | 'of' | 'left' | 'right' | 'unknownIn'>> = {},
): Difference {
  const came = before === null ? 'added' : 'changed';
  const kind = after === null ? 'removed' : came;
  return { what, kind, name: null, of: null, before, after, unknownIn: null, ...more };
}
