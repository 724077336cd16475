/**
 * What keeps a distributed run from hanging. Each is on by default; turning one off yields the warning that is named.
 * They exist as switches so that an existing file can be reproduced exactly.
 */
export interface SafeguardsInput {
  /** The coordinator always tells Nx Cloud that it is done, also when the install step failed. Off: `dte/agents-run-on`. */
  readonly completion?: boolean;
  /** Each agent gets a unique `NX_AGENT_NAME`. Off: `dte/duplicate-agent-name`. */
  readonly agentNames?: boolean;
  /** `NX_BRANCH` is set where Nx Cloud cannot detect it. Off: `dte/branch-unknown`. */
  readonly branchName?: boolean;
  /** The whole git history is cloned. Off: `dte/shallow-clone`. */
  readonly fullHistory?: boolean;
  /** `NX_BASE` and `NX_HEAD` are exported, with a fallback that always names a commit. Off: `dte/local-main-ref`. */
  readonly baseAndHead?: boolean;
  /** A rerun of single jobs stops with a message, where the provider can tell one. Off: `dte/rerun-failed`. */
  readonly rerunGuard?: boolean;
}
