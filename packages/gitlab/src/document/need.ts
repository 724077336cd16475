import type { YamlValue } from '@dtekit/core/provider';

/** A job that must end before another may start. https://docs.gitlab.com/ci/yaml/#needs */
export type GitLabNeed = string | GitLabNeedSettings;

/** A need with more than the job's name. */
export type GitLabNeedSettings = {
  /** Name of the job. */
  readonly job?: string;
  /** Whether the need is fine with a job that is not in the pipeline. Default: `false`. */
  readonly optional?: boolean;
  /** Whether its artifacts are fetched. Default: `true`. */
  readonly artifacts?: boolean;
  /** Which instances of a job with a matrix are needed. Default: all. */
  readonly parallel?: YamlValue;
  /** Another pipeline. */
  readonly pipeline?: string;
  /** Another project. */
  readonly project?: string;
  /** Branch, tag or commit of the other project's pipeline. */
  readonly ref?: string;
};

/** The needs on jobs of the same pipeline, by name. */
export function localNeeds(needs: readonly GitLabNeed[] | undefined): readonly LocalNeed[] {
  return (needs ?? []).flatMap((need, index): readonly LocalNeed[] => {
    if (typeof need === 'string') return [{ job: need, isOptional: false, index }];
    const isLocal = need.job !== undefined && need.pipeline === undefined && need.project === undefined;
    return isLocal && need.job !== undefined ? [{ job: need.job, isOptional: need.optional === true, index }] : [];
  });
}

/** A need on a job of the same pipeline. */
export interface LocalNeed {
  readonly job: string;
  readonly isOptional: boolean;
  /** Its position in the list of needs. */
  readonly index: number;
}
