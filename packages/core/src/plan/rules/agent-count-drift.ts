import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic, Path } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { type Crew, crewsOf } from './view/dte-groups.js';
import { envText } from './view/env-value.js';
import { mayJobStartOn } from './view/job-meetings.js';
import { isKnown } from './view/known.js';
import { type Occasion, occasionsOf, startsOn } from './view/occasions.js';
import { relatedJobs } from './view/related-jobs.js';
import { runStartOf } from './view/run-start.js';
import { shellAssignmentsIn } from './view/shell-assignments.js';

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
      return [
        ...checkCount(crew, '--agent-count', byFlag, start?.path ?? []),
        ...countsByVariable(coordinator).flatMap(({ told, path }) => checkCount(crew, countVariable, told, path)),
      ];
    }),
};

interface ToldCount {
  readonly told: number | undefined;
  readonly path: Path;
}

/** What the variable says in the environment and in shell lines that run whatever the case. */
function countsByVariable(job: PlanJob): readonly ToldCount[] {
  const lines = shellAssignmentsIn(job.steps).filter(
    ({ name, branches }) => name === countVariable && branches.length === 0,
  );
  return [
    { told: wholeNumber(envText(job, countVariable)), path: [...job.origin.path, 'env', countVariable] },
    ...lines.map(({ value, path }) => ({ told: wholeNumber(value), path })),
  ];
}

function checkCount(crew: Crew, by: string, told: number | undefined, path: Path): readonly Diagnostic[] {
  if (told === undefined || crew.agents.some((job) => !isKnown(job, 'count'))) return [];
  const counts = agentCounts(crew);
  const [actual] = counts;
  if (actual === undefined || counts.includes(told)) return [];
  const place = { path, related: relatedJobs(crew.agents, 'agents start here') };
  return [diagnose(dteCatalog, 'dte/agent-count-drift', { by, told, actual }, place)];
}

/**
 * How many agents run beside the coordinator, for each occasion on which it starts; those without any aside. None where
 * it is not sure which agents start.
 */
function agentCounts({ coordinator, agents, perhaps }: Crew): readonly number[] {
  const occasions = occasionsOf(coordinator.triggers);
  const isUnsure = [...agents, ...perhaps].some((job) => occasions.some((occasion) => isUnsureOf(job, occasion)));
  if (isUnsure || !isKnown(coordinator, 'triggers')) return [];
  return occasions
    .map((occasion) => agents.filter(({ triggers }) => startsOn(triggers, occasion)))
    .map((present) => present.reduce((sum, { count }) => sum + count, 0))
    .filter((count) => count > 0);
}

function isUnsureOf(job: PlanJob, occasion: Occasion): boolean {
  return mayJobStartOn(job, occasion) && !(isKnown(job, 'triggers') && startsOn(job.triggers, occasion));
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
