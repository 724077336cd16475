/** Neutral machine sizes, translated to each provider's own: CircleCI resource class, GitLab hosted-runner tag, Bitbucket size. */
export type MachineSize = 'small' | 'medium' | 'large' | 'xlarge' | '2xlarge';

/** The machine a job runs on. */
export interface MachineInput {
  /** A neutral size, or the provider's own name for one. Default: the provider's default. */
  readonly size?: MachineSize | (string & {}) | undefined;
  /**
   * Self-hosted runner: CircleCI `namespace/runner`, GitLab tags, Bitbucket `runs-on` labels.
   * Default: the provider's hosted machines.
   */
  readonly runner?: string | readonly string[] | undefined;
}
