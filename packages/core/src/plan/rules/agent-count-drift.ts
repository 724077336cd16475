import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic, Path } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanRule } from '../plan-rule.js';
import { type Crew, crewsOf } from './view/dte-groups.js';
import { envText } from './view/env-value.js';
import { occasionsOf, startsOn } from './view/occasions.js';
import { relatedJobs } from './view/related-jobs.js';
import { runStartOf } from './view/run-start.js';

const countVariable = 'NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT';

/**
 * The number of agents that Nx Cloud is told tunes the distribution (nrwl/ci#16); the variable is deprecated and the flag
 * no longer documented (https://nx.dev/docs/reference/environment-variables), but where a number is told it should be
 * right.
 */
export const agentCountDrift: PlanRule = {
  code: 'dte/agent-count-drift',
  check: (plan) =>
    crewsOf(plan).flatMap((crew) => {
      const { coordinator } = crew;
      const start = runStartOf(plan, coordinator);
      const byFlag = start?.command.kind === 'start-ci-run' ? start.command.agentCount : undefined;
      const byVariable = wholeNumber(envText(coordinator, countVariable));
      return [
        ...checkCount(crew, '--agent-count', byFlag, start?.path ?? []),
        ...checkCount(crew, countVariable, byVariable, [...coordinator.origin.path, 'env', countVariable]),
      ];
    }),
};

function checkCount(crew: Crew, by: string, told: number | undefined, path: Path): readonly Diagnostic[] {
  if (told === undefined) return [];
  const counts = agentCounts(crew);
  const [actual] = counts;
  if (actual === undefined || counts.includes(told)) return [];
  const place = { path, related: relatedJobs(crew.agents, 'agents start here') };
  return [diagnose(dteCatalog, 'dte/agent-count-drift', { by, told, actual }, place)];
}

/** How many agents run beside the coordinator, for each occasion on which it starts; those without any aside. */
function agentCounts({ coordinator, agents }: Crew): readonly number[] {
  return occasionsOf(coordinator.triggers)
    .map((occasion) => agents.filter(({ triggers }) => startsOn(triggers, occasion)))
    .map((present) => present.reduce((sum, { count }) => sum + count, 0))
    .filter((count) => count > 0);
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
