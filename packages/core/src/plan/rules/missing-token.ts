import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { type Crew, crewMembers, crewsOf } from './view/dte-groups.js';
import { isKnown } from './view/known.js';
import { jobNames, relatedJobs } from './view/related-jobs.js';
import { joiningStep, shellMentions } from './view/shell-reach.js';

/**
 * Without a token the Nx Cloud commands only warn and end with success, so that the run is local or hangs
 * (https://nx.dev/docs/reference/environment-variables). A token may also come from the provider's settings or from
 * nx.json, where nobody mentions it; only one that is passed to a part of the jobs is suspicious.
 */
export const missingToken: PlanRule = {
  code: 'dte/missing-token',
  check: (plan) => crewsOf(plan).flatMap(checkCrew),
};

const tokens = ['NX_CLOUD_ACCESS_TOKEN', 'NX_CLOUD_AUTH_TOKEN'];
const tokenVariable = /NX_CLOUD_(?:ACCESS|AUTH)_TOKEN/;

function checkCrew(crew: Crew): readonly Diagnostic[] {
  const members = crewMembers(crew);
  const [holder] = members.flatMap((job) => {
    const variable = tokenOf(job);
    return variable === undefined ? [] : [{ job, variable }];
  });
  const [first, ...others] = members.filter((job) => !mayHaveToken(job));
  if (holder === undefined || first === undefined) return [];
  const place = {
    path: first.origin.path,
    related: [
      { message: 'the token is passed here', path: holder.job.origin.path },
      ...(relatedJobs(others, 'no token here either') ?? []),
    ],
  };
  const values = { variable: holder.variable, jobs: jobNames([first, ...others]), holder: holder.job.name };
  return [diagnose(dteCatalog, 'dte/missing-token', values, place)];
}

function tokenOf({ env }: PlanJob): string | undefined {
  return tokens.find((name) => env.has(name));
}

/** A named set of secrets may hold the token. */
function mayHaveToken(job: PlanJob): boolean {
  if (!isKnown(job, 'env') || !isKnown(job, 'contexts')) return true;
  return tokenOf(job) !== undefined || job.contexts.length > 0 || shellMentions(job, tokenVariable, joiningStep(job));
}
