import type { SafeguardsInput } from '../model/safeguards.js';

/** The main branch unless the pipeline names another. */
export const defaultMainBranch = 'main';

/**
 * Minutes a job may be silent: as long as Nx Cloud's own agent and orchestrator waits, which are 3,600,000 ms
 * (https://nx.dev/docs/reference/environment-variables), so that the job is not killed while Nx still waits.
 */
export const defaultSilenceMinutes = 60;

/** Minutes a job may take in all: more than the silence timeout, so that a hanging job is told from a long one. */
export const defaultTotalMinutes = 90;

/** Whether each safeguard is on. */
export type Safeguards = Readonly<Record<keyof SafeguardsInput, boolean>>;

/** All safeguards on. */
export const defaultSafeguards: Safeguards = {
  completion: true,
  agentNames: true,
  branchName: true,
  fullHistory: true,
  baseAndHead: true,
  rerunGuard: true,
};
