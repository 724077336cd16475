import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { ProviderTraits } from '../../provider/provider.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { fixedAgentName } from './view/agent-name.js';
import { type DteGroup, dteGroups } from './view/dte-groups.js';
import { surelyLacksVariable } from './view/env-value.js';
import { surelyMeet } from './view/job-meetings.js';
import { isKnown } from './view/known.js';
import { jobNames, relatedJobs } from './view/related-jobs.js';
import { joiningStep, shellMentions } from './view/shell-reach.js';

/**
 * `NX_AGENT_NAME` must be unique among the agents of a run, unless `NX_AGENT_INSTANCE_NAME` tells them apart; the current
 * recipes set it on every provider (https://nx.dev/docs/reference/environment-variables,
 * https://nx.dev/docs/kb/bring-your-own-compute).
 */
export const duplicateAgentName: PlanRule = {
  code: 'dte/duplicate-agent-name',
  check: (plan, { provider }) =>
    dteGroups(plan).flatMap((group) => [...checkNames(group, provider.traits), ...checkNameless(group)]),
};

function checkNames({ agents }: DteGroup, traits: ProviderTraits): readonly Diagnostic[] {
  return agents.flatMap((job, index) => {
    const fixed = fixedAgentName(job, traits);
    if (fixed === undefined || hasInstanceName(job)) return [];
    const { name, isConstant, path } = fixed;
    if (isConstant && job.count > 1 && isKnown(job, 'count')) {
      const values = { cause: 'constant', agents: job.name, name, count: job.count } as const;
      return [diagnose(dteCatalog, 'dte/duplicate-agent-name', values, { path })];
    }
    const first = agents.slice(0, index).find((other) => {
      return fixedAgentName(other, traits)?.name === name && surelyMeet(other, job);
    });
    if (first === undefined) return [];
    const values = { cause: 'shared', first: first.name, second: job.name, name } as const;
    const place = { path, related: relatedJobs([first], 'the other agents start here') };
    return [diagnose(dteCatalog, 'dte/duplicate-agent-name', values, place)];
  });
}

/** One agent needs no name to be told from the others. */
function checkNameless({ agents }: DteGroup): readonly Diagnostic[] {
  const nameless = agents.filter((job) => surelyLacksVariable(job, 'NX_AGENT_NAME'));
  const [first, ...others] = nameless;
  if (first === undefined || agents.reduce((sum, { count }) => sum + count, 0) < 2) return [];
  const place = {
    path: first.origin.path,
    related: relatedJobs(others, 'no name here either'),
    // The client falls back to a name of its own: runs work, but are harder to read.
    severity: 'info' as const,
  };
  return [diagnose(dteCatalog, 'dte/duplicate-agent-name', { cause: 'unnamed', agents: jobNames(nameless) }, place)];
}

function hasInstanceName(job: PlanJob): boolean {
  return job.env.has('NX_AGENT_INSTANCE_NAME') || shellMentions(job, /NX_AGENT_INSTANCE_NAME/, joiningStep(job));
}
