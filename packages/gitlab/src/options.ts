import type { OptionShapes, TargetOptions } from '@dtekit/core/provider';

/** Settings of a GitLab target. */
export interface GitLabOptions extends TargetOptions {
  /**
   * Whether the file is the project's own (`root`), or one that another file includes (`include`), which needs a `path`
   * of its own (`gitlab/include-at-root-path`). An included file says everything on its jobs and nothing at the top
   * level, where it would change the other file's jobs. Default: `root`.
   */
  readonly as?: 'root' | 'include' | undefined;
  /**
   * How a pool becomes several jobs: one job with `parallel: N`, or N jobs, numbered from 1, that `extends` a hidden
   * one. Default: `parallel`.
   */
  readonly fanOut?: 'parallel' | 'extends' | undefined;
  /**
   * Stage of coordinator and agents; jobs before and after them get `before-<stage>` and `after-<stage>`. Default:
   * `dte`. An included file cannot declare stages: its default is `test`, and jobs before and after are in `.pre` and
   * `.post`.
   */
  readonly stage?: string | undefined;
  /**
   * Jobs whose body is kept in a hidden job that they extend: name of the job to name of the hidden job, which starts
   * with a dot. An agent keeps its `stage` and what makes it several, another job its `stage` and `script`. Default:
   * none; with the `extends` fan-out, a dot and the name of the pool.
   */
  readonly templates?: Readonly<Record<string, string>> | undefined;
}

/** What each option may be. */
export const optionShapes: OptionShapes<Omit<GitLabOptions, 'path'>> = {
  as: { kind: 'one-of', words: ['root', 'include'] },
  fanOut: { kind: 'one-of', words: ['parallel', 'extends'] },
  stage: { kind: 'text' },
  templates: { kind: 'named-texts' },
};
