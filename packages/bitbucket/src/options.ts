import type { OptionShapes, TargetOptions } from '@dtekit/core/provider';

/** How steps that occur more than once are written: each as `&name` and `*name`, or in full every time. */
export type BitbucketFanOut = 'anchors' | 'steps';

/** Settings of the Bitbucket target. */
export interface BitbucketOptions extends TargetOptions {
  /**
   * `anchors` writes a step that occurs more than once under `definitions` and repeats it by a YAML alias; `steps`
   * writes every step where it runs. To Bitbucket both are the same pipelines. Default: `anchors`.
   */
  readonly fanOut?: BitbucketFanOut | undefined;
}

/** What each option may be. */
export const optionShapes: OptionShapes<Omit<BitbucketOptions, 'path'>> = {
  fanOut: { kind: 'one-of', words: ['anchors', 'steps'] },
};
