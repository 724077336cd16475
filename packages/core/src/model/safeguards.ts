/**
 * What keeps a distributed run from hanging. Each is `true` by default; `false` turns it off and yields the warning
 * that is named, wherever the provider does not do the same by itself. They exist as switches so that an existing file
 * can be reproduced exactly.
 */
export interface SafeguardsInput {
  /** The coordinator always tells Nx Cloud that it is done, also when the install step failed. Off: `dte/agents-run-on`. */
  readonly completion?: boolean | undefined;
  /** Each agent gets a unique `NX_AGENT_NAME`. Off: `dte/duplicate-agent-name`. */
  readonly agentNames?: boolean | undefined;
  /** `NX_BRANCH` is set where Nx Cloud cannot detect it, which is Bitbucket. Off: `dte/branch-unknown`. */
  readonly branchName?: boolean | undefined;
  /** The whole git history is cloned; CircleCI always does. Off: `dte/shallow-clone`. */
  readonly fullHistory?: boolean | undefined;
  /** `NX_BASE` and `NX_HEAD` are exported, with a fallback that always names a commit. Off: `dte/local-main-ref`. */
  readonly baseAndHead?: boolean | undefined;
  /**
   * A rerun of single jobs stops with a message, where the provider can tell one: not on GitLab. Off:
   * `dte/rerun-failed`.
   */
  readonly rerunGuard?: boolean | undefined;
}
