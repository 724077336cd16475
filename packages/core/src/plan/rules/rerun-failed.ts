import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { dteGroups } from './view/dte-groups.js';
import { isKnown } from './view/known.js';
import { jobNames, relatedJobs } from './view/related-jobs.js';
import { joiningStep, shellMentions } from './view/shell-reach.js';

/**
 * Agents always end with success, so a rerun of the failed jobs starts the coordinator without agents and hangs; the
 * documented cure is to end such a rerun early with a message (nrwl/nx#32844).
 */
export const rerunFailed: PlanRule = {
  code: 'dte/rerun-failed',
  check: (plan, { provider }) => {
    const canGuard = provider.capabilities['rerun-guard'].support !== 'unsupported';
    return dteGroups(plan).flatMap(({ coordinators, agents }) => {
      if (coordinators.length === 0 || agents.length === 0) return [];
      const jobs = [...coordinators, ...agents];
      return [...jobs.flatMap(checkRetries), ...(canGuard ? checkGuard(jobs) : [])];
    });
  },
};

function checkRetries(job: PlanJob): readonly Diagnostic[] {
  const { name, retries, origin } = job;
  if (retries === 0 || !isKnown(job, 'retries')) return [];
  const place = { path: [...origin.path, 'retries'] };
  return [diagnose(dteCatalog, 'dte/rerun-failed', { cause: 'retries', job: name, retries }, place)];
}

function checkGuard(jobs: readonly PlanJob[]): readonly Diagnostic[] {
  const [first, ...others] = jobs.filter((job) => !isGuarded(job));
  if (first === undefined) return [];
  const place = { path: first.origin.path, related: relatedJobs(others, 'no guard here either') };
  return [diagnose(dteCatalog, 'dte/rerun-failed', { cause: 'no-guard', jobs: jobNames([first, ...others]) }, place)];
}

/** A guard of the team's own reads the attempt of the run from one of the provider's variables. */
function isGuarded(job: PlanJob): boolean {
  return job.steps.some((step) => step.kind === 'rerun-guard') || shellMentions(job, ownGuard, joiningStep(job));
}

const ownGuard = /RUN_NUMBER|RUN_ATTEMPT|WORKSPACE_ID|rerun|re-run/i;
