import type { OptionShapes, TargetOptions } from '@dtekit/core/provider';

/** Settings of the CircleCI target. */
export interface CircleCIOptions extends TargetOptions {
  /** Path of the file, relative to the repository root. Default: `.circleci/config.yml`. */
  readonly path?: string | undefined;
  /**
   * How agents become several: `matrix` lists one job per agent, `parallelism` is one job with numbered nodes.
   * Default: `matrix`.
   */
  readonly fanOut?: 'matrix' | 'parallelism' | undefined;
  /**
   * What finds `NX_BASE` and `NX_HEAD`. On a branch the base is where it left the main branch; on the main branch the
   * `orb` command `nx/set-shas` asks CircleCI's API for the last green commit, and a few lines of `shell` take the
   * commit before. Default: `orb`.
   */
  readonly setShas?: 'orb' | 'shell' | undefined;
  /** Version of the orb `nrwl/nx`. Below 1.7.0 it leaves a file in the repository (`circleci/old-orb`). Default: `1.7.0`. */
  readonly orb?: string | undefined;
  /** Which jobs a workflow lists first. With fewer machines than jobs the first ones start. Default: `coordinator-first`. */
  readonly order?: 'coordinator-first' | 'agents-first' | undefined;
}

/** What each option may be. */
export const optionShapes: OptionShapes<Omit<CircleCIOptions, 'path'>> = {
  fanOut: { kind: 'one-of', words: ['matrix', 'parallelism'] },
  setShas: { kind: 'one-of', words: ['orb', 'shell'] },
  orb: { kind: 'text' },
  order: { kind: 'one-of', words: ['coordinator-first', 'agents-first'] },
};

/** The settings with their defaults filled in. */
export type LoweringOptions = {
  readonly [Key in keyof Omit<CircleCIOptions, 'path'>]-?: NonNullable<CircleCIOptions[Key]>;
};

/** Fills in what was left out. */
export function withDefaults(options: CircleCIOptions): LoweringOptions {
  const { fanOut = 'matrix', setShas = 'orb', orb = '1.7.0', order = 'coordinator-first' } = options;
  return { fanOut, setShas, orb, order };
}
