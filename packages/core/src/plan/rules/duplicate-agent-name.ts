import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { type DteGroup, dteGroups } from './view/dte-groups.js';
import { haveCommonOccasion } from './view/occasions.js';
import { jobNames, relatedJobs } from './view/related-jobs.js';
import { shellMentions } from './view/shell-reach.js';

/**
 * `NX_AGENT_NAME` must be unique among the agents of a run; the current recipes set it on every provider
 * (https://nx.dev/docs/reference/environment-variables, https://nx.dev/docs/kb/bring-your-own-compute).
 */
export const duplicateAgentName: PlanRule = {
  code: 'dte/duplicate-agent-name',
  check: (plan) => dteGroups(plan).flatMap((group) => [...checkNames(group), ...checkNameless(group)]),
};

function checkNames({ agents }: DteGroup): readonly Diagnostic[] {
  return agents.flatMap((job, index) => {
    const name = fixedNameOf(job);
    if (name === undefined) return [];
    const path = [...job.origin.path, 'env', 'NX_AGENT_NAME'];
    if (job.env.get('NX_AGENT_NAME')?.kind === 'text' && job.count > 1) {
      const values = { cause: 'constant', agents: job.name, name, count: job.count } as const;
      return [diagnose(dteCatalog, 'dte/duplicate-agent-name', values, { path })];
    }
    const first = agents.slice(0, index).find((other) => {
      return fixedNameOf(other) === name && haveCommonOccasion(other.triggers, job.triggers);
    });
    if (first === undefined) return [];
    const values = { cause: 'shared', first: first.name, second: job.name, name } as const;
    const place = { path, related: relatedJobs([first], 'the other agents start here') };
    return [diagnose(dteCatalog, 'dte/duplicate-agent-name', values, place)];
  });
}

/** One agent needs no name to be told from the others. */
function checkNameless({ agents }: DteGroup): readonly Diagnostic[] {
  const nameless = agents.filter((job) => !job.env.has('NX_AGENT_NAME') && !shellMentions(job, /NX_AGENT_NAME/));
  const [first, ...others] = nameless;
  if (first === undefined || agents.reduce((sum, { count }) => sum + count, 0) < 2) return [];
  const place = {
    path: first.origin.path,
    related: relatedJobs(others, 'no name here either'),
    // The client falls back to a name of its own: runs work, but are harder to read.
    severity: 'warning' as const,
  };
  return [diagnose(dteCatalog, 'dte/duplicate-agent-name', { cause: 'unnamed', agents: jobNames(nameless) }, place)];
}

/** The part of the name that is the same for all agents of a job; an expression may be different for each of them. */
function fixedNameOf({ env }: PlanJob): string | undefined {
  const value = env.get('NX_AGENT_NAME');
  if (value?.kind === 'text') return value.text;
  return value?.kind === 'agent-name' ? `${value.prefix}-…` : undefined;
}
