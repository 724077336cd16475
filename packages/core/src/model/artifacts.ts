/** Files a job hands to its provider for download or for later jobs. */
export interface ArtifactsInput {
  /** Files and folders, relative to the workspace. */
  readonly paths: readonly string[];
  /** Days they are kept, where the provider lets the file decide. Default: the provider's setting. */
  readonly expireInDays?: number | undefined;
}
