import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { Plan } from '../plan.js';
import type { PlanEnvValue } from '../plan-env.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { type Crew, crewsOf, type DteGroup, dteGroups, halfGroups } from './view/dte-groups.js';
import { sameEnvValue } from './view/env-value.js';
import { haveCommonOccasion } from './view/occasions.js';
import { jobNames, relatedJobs } from './view/related-jobs.js';
import { runStartOf } from './view/run-start.js';
import { shellMentions } from './view/shell-reach.js';

/**
 * `NX_CI_EXECUTION_ID` and `NX_CI_EXECUTION_ENV` of the coordinator must match the values on all its agents, and several
 * coordinators of one CI run need different ones (https://nx.dev/docs/reference/environment-variables). `NX_RUN_GROUP`
 * is the old name of the id.
 */
export const execIdMismatch: PlanRule = {
  code: 'dte/exec-id-mismatch',
  check: (plan) => [
    ...checkGroupNames(plan),
    ...crewsOf(plan).flatMap(checkIds),
    ...dteGroups(plan).flatMap((group) => checkCoordinators(plan, group)),
  ],
};

/** Coordinators and agents that miss each other because their groups are named differently, or one of them is not. */
function checkGroupNames(plan: Plan): readonly Diagnostic[] {
  const { withoutAgents, withoutCoordinator } = halfGroups(plan);
  const [coordinator] = withoutAgents.flatMap(({ coordinators }) => coordinators);
  if (coordinator === undefined) return [];
  return withoutCoordinator.map(({ agents }) => diagnoseDifference('NX_CI_EXECUTION_ENV', coordinator, agents));
}

function checkIds({ coordinator, agents }: Crew): readonly Diagnostic[] {
  if (setsIdInShell(coordinator)) return [];
  const id = executionIdOf(coordinator);
  const others = agents.filter((agent) => !setsIdInShell(agent) && !sameEnvValue(executionIdOf(agent), id));
  return others.length === 0 ? [] : [diagnoseDifference('NX_CI_EXECUTION_ID', coordinator, others)];
}

/** Two coordinators that start a run of their own on one occasion. */
function checkCoordinators(plan: Plan, { coordinators }: DteGroup): readonly Diagnostic[] {
  const starting = coordinators.filter((job) => runStartOf(plan, job) !== undefined && !setsIdInShell(job));
  return starting.flatMap((second, index) => {
    const first = starting.slice(0, index).find((other) => {
      const sameId = sameEnvValue(executionIdOf(other), executionIdOf(second));
      return sameId && haveCommonOccasion(other.triggers, second.triggers);
    });
    if (first === undefined) return [];
    const values = { cause: 'shared', first: first.name, second: second.name } as const;
    const place = { path: second.origin.path, related: relatedJobs([first], 'the other coordinator starts here') };
    return [diagnose(dteCatalog, 'dte/exec-id-mismatch', values, place)];
  });
}

function executionIdOf({ env }: PlanJob): PlanEnvValue | undefined {
  return env.get('NX_CI_EXECUTION_ID') ?? env.get('NX_RUN_GROUP');
}

function setsIdInShell(job: PlanJob): boolean {
  return shellMentions(job, idVariables);
}

const idVariables = /NX_CI_EXECUTION_(?:ID|ENV)|NX_RUN_GROUP/;

function diagnoseDifference(variable: string, coordinator: PlanJob, agents: readonly PlanJob[]): Diagnostic {
  const values = { cause: 'differs', variable, coordinator: coordinator.name, agents: jobNames(agents) } as const;
  const place = { path: coordinator.origin.path, related: relatedJobs(agents, 'agents start here') };
  return diagnose(dteCatalog, 'dte/exec-id-mismatch', values, place);
}
