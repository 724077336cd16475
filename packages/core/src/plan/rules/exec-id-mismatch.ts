import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { Plan } from '../plan.js';
import type { PlanEnvValue } from '../plan-env.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { type Crew, crewsOf, type DteGroup, dteGroups } from './view/dte-groups.js';
import { maySayTheSame, sayTheSame } from './view/env-value.js';
import { halfGroups } from './view/half-groups.js';
import { surelyMeet } from './view/job-meetings.js';
import { isKnown } from './view/known.js';
import { jobNames, relatedJobs } from './view/related-jobs.js';
import { runStartOf } from './view/run-start.js';
import { joiningStep, shellMentions } from './view/shell-reach.js';

/**
 * `NX_CI_EXECUTION_ID` and `NX_CI_EXECUTION_ENV` of the coordinator must match the values on all its agents, and several
 * coordinators of one CI run need different ones (https://nx.dev/docs/reference/environment-variables). `NX_RUN_GROUP`
 * is the old name of the id. Where nobody sets it the client takes the id of the provider's run, which each CircleCI
 * workflow has of its own (https://circleci.com/docs/reference/variables/).
 */
export const execIdMismatch: PlanRule = {
  code: 'dte/exec-id-mismatch',
  check: (plan) => [
    ...checkHalves(plan),
    ...crewsOf(plan).flatMap(checkIds),
    ...dteGroups(plan).flatMap((group) => checkCoordinators(plan, group)),
  ],
};

/** Coordinators and agents that miss each other by the name of their group, or because the provider starts them apart. */
function checkHalves(plan: Plan): readonly Diagnostic[] {
  return halfGroups(plan).missed.map(({ coordinator, agents, by }) =>
    by === 'name' ? diagnoseDifference('NX_CI_EXECUTION_ENV', coordinator, agents) : diagnoseRuns(coordinator, agents),
  );
}

function checkIds({ coordinator, agents }: Crew): readonly Diagnostic[] {
  if (mayHaveOtherId(coordinator)) return [];
  const id = executionIdOf(coordinator);
  const others = agents.filter((agent) => !mayHaveOtherId(agent) && !maySayTheSame(executionIdOf(agent), id));
  return others.length === 0 ? [] : [diagnoseDifference('NX_CI_EXECUTION_ID', coordinator, others)];
}

/** Two coordinators that start a run of their own on one occasion. */
function checkCoordinators(plan: Plan, { coordinators }: DteGroup): readonly Diagnostic[] {
  const starting = coordinators.filter((job) => runStartOf(plan, job) !== undefined && !mayHaveOtherId(job));
  return starting.flatMap((second, index) => {
    const first = starting.slice(0, index).find((other) => {
      const sameId = sayTheSame(executionIdOf(other), executionIdOf(second));
      return sameId && surelyMeet(other, second);
    });
    if (first === undefined) return [];
    const values = { cause: 'shared', first: first.name, second: second.name } as const;
    const place = { path: second.origin.path, related: relatedJobs([first], 'the other coordinator starts here') };
    return [diagnose(dteCatalog, 'dte/exec-id-mismatch', values, place)];
  });
}

/** The id; absent where it is what the client takes by itself. */
function executionIdOf({ env }: PlanJob): PlanEnvValue | undefined {
  const value = env.get('NX_CI_EXECUTION_ID') ?? env.get('NX_RUN_GROUP');
  return value?.kind === 'expression' && ownId.test(value.text) ? undefined : value;
}

/** The variables of the providers that the client reads where nobody sets an id. */
const ownId = /^\$\{?(?:CIRCLE_WORKFLOW_ID|CI_PIPELINE_ID|BITBUCKET_BUILD_NUMBER)\}?$/;

function mayHaveOtherId(job: PlanJob): boolean {
  return !isKnown(job, 'env') || shellMentions(job, idVariables, joiningStep(job));
}

const idVariables = /NX_CI_EXECUTION_(?:ID|ENV)|NX_RUN_GROUP/;

function diagnoseRuns(coordinator: PlanJob, agents: readonly PlanJob[]): Diagnostic {
  const values = { cause: 'runs', coordinator: coordinator.name, agents: jobNames(agents) } as const;
  const place = { path: coordinator.origin.path, related: relatedJobs(agents, 'agents start here') };
  return diagnose(dteCatalog, 'dte/exec-id-mismatch', values, place);
}

function diagnoseDifference(variable: string, coordinator: PlanJob, agents: readonly PlanJob[]): Diagnostic {
  const values = { cause: 'differs', variable, coordinator: coordinator.name, agents: jobNames(agents) } as const;
  const place = { path: coordinator.origin.path, related: relatedJobs(agents, 'agents start here') };
  return diagnose(dteCatalog, 'dte/exec-id-mismatch', values, place);
}
